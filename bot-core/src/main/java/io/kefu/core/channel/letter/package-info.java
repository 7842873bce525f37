/**
 * A reply on its way to a channel whose messages are limited: its tree as lines, the lines as pages
 * that are never cut within a character, and what a button says when it is pressed. Each channel
 * adds its own markup.
 */
@NullMarked
package io.kefu.core.channel.letter;

import org.jspecify.annotations.NullMarked;
