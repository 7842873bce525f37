package io.kefu.core.turn;

import io.kefu.core.message.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What was counted, hour by hour. No count carries a customer's words, names or addresses. */
public interface Reports {

  /** The hours from here (inclusive) to there (exclusive) in which anything was counted. */
  List<Hour> between(Instant from, Instant to);

  /** The questions the bot did not know, masked, newest first. */
  List<Unanswered> unanswered(Instant from, Instant to, int limit);

  /**
   * One hour.
   *
   * @param counts by name, such as {@code answered:change-password}
   */
  record Hour(Instant begin, Map<String, Long> counts) {}

  /** A question without an answer. */
  record Unanswered(Instant at, ConversationId conversation, String question) {}
}
