package io.kefu.core.turn;

import io.kefu.core.dialog.TimerName;
import io.kefu.core.message.ConversationId;
import java.time.Instant;
import java.util.List;

/**
 * What has been left lying: conversations of dead nodes, timers that are due, effects nobody
 * carried out.
 */
public interface Agenda {

  /** How many parts there are; each is looked through by itself. */
  int shards();

  /** Looks through one part. What is found may be found by several nodes; handling it is safe. */
  Found look(int shard, Instant now);

  /** What was found; the effects now belong to this node. */
  record Found(List<ConversationId> abandoned, List<DueTimer> timers, List<OutboxEntry> effects) {}

  /** A timer that is due. */
  record DueTimer(ConversationId conversation, TimerName timer, Instant due) {}
}
