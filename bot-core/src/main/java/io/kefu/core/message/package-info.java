/**
 * What is said: who said it, where it came from, and a reply as a small tree that every channel
 * renders in its own way. Nothing here knows a channel, a store or a dialog.
 */
@NullMarked
package io.kefu.core.message;

import org.jspecify.annotations.NullMarked;
