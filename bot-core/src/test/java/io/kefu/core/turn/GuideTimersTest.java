package io.kefu.core.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.dialog.TestDialogs;
import io.kefu.core.dialog.flow.TestFlows;
import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.Content;
import io.kefu.core.message.ConversationId;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a guided conversation does by the clock, on a real store, while nodes come and go. */
class GuideTimersTest {

  private static final ConversationId ID = new ConversationId("guided");

  private final RedisUnderTest redis = new TestRedis();
  private final ScriptedChannel channel = new ScriptedChannel();

  @BeforeEach
  void flush() {
    redis.flush();
  }

  @Test
  void silence_acrossRestarts_nudgesSetsAsideAndResumes() {
    try (TurnNode first = node("first", Duration.ZERO)) {
      first.accepts(ID, "1", new Content.Chosen(new ChoiceToken("guide.transfer"), ""));
      awaitSaid(first, "钱扣了吗", 1);
    }
    try (TurnNode second = node("second", Duration.ofMinutes(9))) {
      second.sweep();
      assertThat(said()).hasSize(1);
      second.clock.goAhead(Duration.ofMinutes(1).plusSeconds(10));
      awaitSaid(second, "您还在吗", 2);
    }
    try (TurnNode third = node("third", Duration.ofMinutes(31))) {
      awaitSaid(third, "先帮您放一放", 3);
    }
    try (TurnNode fourth = node("fourth", Duration.ofHours(23))) {
      fourth.says(ID, "2", "继续");
      awaitSaid(fourth, "钱扣了吗", 4);
    }
  }

  @Test
  void silence_atAStepThatWaits_goesOnAfterARestart() {
    try (TurnNode first = node("first", Duration.ZERO)) {
      first.accepts(ID, "1", new Content.Chosen(new ChoiceToken("guide.transfer"), ""));
      awaitSaid(first, "钱扣了吗", 1);
      first.says(ID, "2", "没扣");
      awaitSaid(first, "检查好余额", 2);
    }
    try (TurnNode second = node("second", Duration.ofMinutes(2).plusSeconds(10))) {
      awaitSaid(second, "检查好余额", 3);
    }
  }

  private TurnNode node(String name, Duration later) {
    TurnNode node =
        new TurnNode(
            redis.client(),
            name,
            channel,
            TurnNode.Setting.BRISK.abandoningAfter(Duration.ofSeconds(1), Duration.ofMillis(300)),
            TestDialogs.dialog(TestFlows.library()));
    node.clock.goAhead(later);
    return node;
  }

  /** Sweeps until so much was said; what a node left unfinished is taken over on the way. */
  private void awaitSaid(TurnNode node, String words, int count) {
    Eventually.holds(
        "said " + count + " times",
        () -> {
          node.sweep();
          return said().size() >= count;
        });
    assertThat(said()).hasSize(count);
    assertThat(said().getLast()).contains(words);
  }

  /** What was delivered; a node that ended before it could say so has it delivered once more. */
  private List<String> said() {
    Map<String, String> byId = new LinkedHashMap<>();
    channel
        .delivered(ID)
        .forEach(sent -> byId.putIfAbsent(sent.id(), sent.message().content().body().plain()));
    return List.copyOf(byId.values());
  }
}
