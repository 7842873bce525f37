package io.kefu.core.turn;

import io.kefu.core.dialog.JoinAnswer;
import io.kefu.core.dialog.JoinCode;
import io.kefu.core.message.ConversationId;
import java.time.Duration;
import java.time.Instant;

/** The codes that take a conversation to another channel. Each is good once, for a short time. */
public interface JoinCodes {

  /** How long a code is good. */
  Duration GOOD_FOR = Duration.ofMinutes(10);

  /** A new code for this conversation. */
  JoinCode issue(ConversationId conversation, Instant now);

  /**
   * Uses a code up. Of several at once one succeeds, and who tries too often is told nothing;
   * nobody is while all together guess too often.
   *
   * @param by the conversation in which it was sent
   * @param attempt the same when the same attempt is made once more, which then fares as before
   */
  JoinAnswer redeem(JoinCode code, ConversationId by, String attempt, Instant now);
}
