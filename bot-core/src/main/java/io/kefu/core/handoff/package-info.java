/**
 * The way from the bot to people: who waits, why, how urgent it is and in which place of the line.
 * The desk where agents take cases over builds on this.
 */
@NullMarked
package io.kefu.core.handoff;

import org.jspecify.annotations.NullMarked;
