package io.kefu.core.redis.conversation;

import static io.kefu.core.redis.conversation.StoreNode.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.message.TranscriptMessage.Author;
import io.kefu.core.redis.testing.RedisUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What was said can be read again from any place on. */
@ParameterizedClass
@EnumSource(RedisKind.class)
class TranscriptTest {

  private static final ConversationId ID = new ConversationId("c-1");

  private final RedisUnderTest redis;
  private final StoreNode node;

  TranscriptTest(RedisKind kind) {
    redis = kind.redis();
    node = new StoreNode(redis.client(), "node-1");
  }

  @BeforeEach
  void flush() {
    redis.flush();
  }

  @Test
  void after_unknownConversation_isEmpty() {
    assertThat(node.transcript.after(ID, 0, 10)).isEmpty();
    assertThat(node.transcript.last(ID)).isZero();
  }

  @Test
  void after_aPlace_givesWhatFollowsUpToTheLimit() {
    node.done(node.lease(ID, "a"), say("one"), say("two"));
    node.done(node.lease(ID, "b"), say("three"));

    assertThat(node.transcript.last(ID)).isEqualTo(5);
    assertThat(node.transcript.after(ID, 0, 100))
        .extracting(TranscriptMessage::sequence, TranscriptMessage::from, TranscriptTest::text)
        .containsExactly(
            tuple(1L, Author.CUSTOMER, "a"),
            tuple(2L, Author.BOT, "one"),
            tuple(3L, Author.BOT, "two"),
            tuple(4L, Author.CUSTOMER, "b"),
            tuple(5L, Author.BOT, "three"));
    assertThat(node.transcript.after(ID, 2, 2))
        .extracting(TranscriptTest::text)
        .containsExactly("two", "b");
    assertThat(node.transcript.after(ID, 5, 100)).isEmpty();
    assertThat(node.transcript.after(ID, Long.MAX_VALUE, 100)).isEmpty();
    assertThat(node.transcript.after(ID, -7, 1))
        .extracting(TranscriptMessage::sequence)
        .containsExactly(1L);
  }

  @Test
  void after_limitOfNothing_isEmpty() {
    node.done(node.lease(ID, "a"), say("one"));

    assertThat(node.transcript.after(ID, 0, 0)).isEmpty();
    assertThat(node.transcript.after(ID, 1, 0)).isEmpty();
  }

  private static String text(TranscriptMessage message) {
    return message.content().body().plain();
  }
}
