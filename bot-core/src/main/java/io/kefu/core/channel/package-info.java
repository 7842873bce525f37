/**
 * The port to the places customers write from: what a channel must do, what it can, what became of
 * a message.
 */
@NullMarked
package io.kefu.core.channel;

import org.jspecify.annotations.NullMarked;
