/**
 * The pure state machine of a conversation: a state and an event in, a state and effects out. It
 * reads the FAQ and the corpus' texts, and touches neither a clock, a store nor a channel.
 */
@NullMarked
package io.kefu.core.dialog;

import org.jspecify.annotations.NullMarked;
