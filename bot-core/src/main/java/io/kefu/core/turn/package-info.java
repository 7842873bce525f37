/**
 * One turn from message to effects: accept once, lease the conversation, ask the dialog, commit
 * everything or nothing, send what was committed in order. The ports to the store are here, their
 * Redis form is elsewhere.
 */
@NullMarked
package io.kefu.core.turn;

import org.jspecify.annotations.NullMarked;
