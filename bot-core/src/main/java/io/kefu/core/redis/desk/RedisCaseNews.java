package io.kefu.core.redis.desk;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.CaseNews;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.LastWord;
import io.kefu.core.handoff.Rating;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import io.kefu.core.redis.RedisScript;
import io.kefu.core.turn.DeskCourier;

/** What conversations tell the desk, a script each. */
public final class RedisCaseNews implements CaseNews {

  private static final RedisScript NEWS = RedisScript.ofDesk("news");
  private static final RedisScript RATED = RedisScript.ofDesk("rated");
  private static final RedisScript REFUSE = RedisScript.ofDesk("refuse");

  private final RedisDesk desk;
  private final DeskCourier courier;

  public RedisCaseNews(RedisDesk desk, DeskCourier courier) {
    this.desk = desk;
    this.courier = courier;
  }

  @Override
  public void said(String id, HandoffId handoff, LastWord word, int messages) {
    courier.deliver(
        desk.step(
                NEWS,
                handoff.value(),
                String.valueOf(word.sequence()),
                word.from().name(),
                word.preview(),
                String.valueOf(word.at().toEpochMilli()),
                String.valueOf(messages),
                id)
            .words());
  }

  @Override
  public void rated(HandoffId handoff, Rating rating) {
    desk.step(RATED, handoff.value(), String.valueOf(rating.stars()), rating.comment());
  }

  @Override
  public void refused(
      AgentId agent, ConversationId conversation, MessageId clientMessageId, String text) {
    desk.step(REFUSE, agent.value(), conversation.value(), clientMessageId.value(), text);
  }
}
