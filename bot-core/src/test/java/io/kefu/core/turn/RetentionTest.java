package io.kefu.core.turn;

import static io.kefu.core.redis.testing.Eventually.holds;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.agent.AgentProfile;
import io.kefu.core.handoff.agent.AgentStatus;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import io.kefu.core.redis.conversation.Contents;
import io.kefu.core.redis.conversation.RedisKind;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.turn.TurnNode.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is kept of customers goes away by itself: each kind of key has its time, or holds no words.
 */
class RetentionTest {

  private static final ConversationId ID = new ConversationId("c-1");

  /** What Redis says of the time of a key that is not there any more. */
  private static final long GONE = -2;

  private static final HandoffId HANDOFF = HandoffId.of(ID, 1);
  private static final AgentId LI = new AgentId("li");

  /**
   * The longest that a kind of key may last; the nodes of these tests keep a conversation a day.
   */
  private static final Map<String, Duration> ENDS =
      Map.ofEntries(
          entry("conv:.+", Duration.ofDays(1)),
          entry("seen:.+", Duration.ofDays(1)),
          entry("transcript:.+", Duration.ofDays(1)),
          entry("marks:.+", Duration.ofDays(1)),
          entry("files:.+", Duration.ofDays(1)),
          entry("file", Duration.ofDays(1)),
          entry("chunk:\\d+", Duration.ofDays(1)),
          entry("case:.+", Duration.ofDays(1)),
          entry("of:.+", Duration.ofDays(1)),
          entry("code", Duration.ofHours(1)),
          entry("count:.+", Duration.ofDays(2)),
          entry("report:.+", Duration.ofDays(400)));

  /** The same of keys that are there only while something waits. */
  private static final Map<String, Duration> ENDS_OF_PASSING =
      Map.of("(inbox|line|pending):.+", Duration.ofDays(1), "door:.+", Duration.ofDays(1));

  /** Lists of names, emptied by work or cut by age; and who the agents are. */
  private static final String LASTING =
      "outbox|ready|timers|active|muted|unanswered|queue|open|ended|snoozed|unreplied|agents|undelivered"
          + "|events|audit|picks|agent:.+|load:.+";

  private final RedisUnderTest redis = RedisKind.SERVER.redis();
  private final ScriptedChannel channel = new ScriptedChannel();
  private final TurnNode node = new TurnNode(redis.client(), "node-1", channel, Setting.BRISK);

  @BeforeEach
  void flush() {
    redis.flush();
    node.presence.put(new AgentProfile(LI, "客服li", 5, Set.of()));
    node.presence.set(LI, AgentStatus.READY);
  }

  @AfterEach
  void stop() {
    node.close();
  }

  @Test
  void keys_afterAWholeDay_haveTheTimeOfTheirKind() {
    wholeDay();

    Set<String> seen = new TreeSet<>();
    for (String key : Contents.of(redis).keySet()) {
      String name = key.replaceFirst("^kefu:(\\{[^}]*}:)?", "");
      long left = redis.client().pttl(key);
      if (name.matches(LASTING)) {
        assertThat(left).as(key).isLessThan(0);
      } else if (left != GONE) {
        Map.Entry<String, Duration> kind = kind(key, name);
        seen.add(kind.getKey());
        assertThat(left).as(key).isBetween(1L, kind.getValue().toMillis());
      }
    }
    assertThat(seen).containsAll(ENDS.keySet());
  }

  private static Map.Entry<String, Duration> kind(String key, String name) {
    List<Map.Entry<String, Duration>> kinds =
        Stream.of(ENDS, ENDS_OF_PASSING)
            .flatMap(all -> all.entrySet().stream())
            .filter(kind -> name.matches(kind.getKey()))
            .toList();
    assertThat(kinds).as("kinds of %s", key).hasSize(1);
    return kinds.getFirst();
  }

  /**
   * A question nobody knows, a wish to go elsewhere, and a case from its wish to its transcript.
   */
  private void wholeDay() {
    node.says(new ConversationId("c-2"), "a", "天气");
    node.says(new ConversationId("c-3"), "a", "换个渠道继续");
    said("10 分钟内有效");
    node.says(ID, "a", "人工");
    said("编号");
    node.assignments.claim(HANDOFF, LI);
    said("已接入");
    node.voice.say(LI, ID, new MessageId("m-1"), "您好");
    said("您好");
    node.assignments.resolve(HANDOFF, LI);
    said("还满意吗");
    node.says(ID, "wish", "要聊天记录");
    said("请点开保存");
  }

  private void said(String words) {
    holds(
        "the bot said " + words,
        () ->
            channel.delivered().stream()
                .anyMatch(sent -> sent.message().content().body().plain().contains(words)));
  }
}
