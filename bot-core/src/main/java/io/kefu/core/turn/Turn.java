package io.kefu.core.turn;

import io.kefu.core.dialog.Conversation;
import io.kefu.core.dialog.Effect;
import java.time.Instant;
import java.util.List;

/**
 * The outcome of a turn, to be committed as a whole.
 *
 * @param lease under which it was taken
 * @param handled how many of the pending items it handled, counted from the oldest
 * @param begun when this node took it up
 */
public record Turn(
    Lease lease, int handled, Conversation next, List<Effect> effects, Instant begun, Instant at) {}
