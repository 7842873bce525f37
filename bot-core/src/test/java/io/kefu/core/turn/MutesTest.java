package io.kefu.core.turn;

import static io.kefu.core.redis.testing.Eventually.holds;
import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.dialog.DialogSettings;
import io.kefu.core.dialog.TestDialogs;
import io.kefu.core.message.ConversationId;
import io.kefu.core.redis.conversation.RedisKind;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.turn.TurnNode.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is muted is known at the desk for as long as it lasts, whoever has muted them. */
class MutesTest {

  private static final ConversationId FLOOD = new ConversationId("flood");
  private static final ConversationId PATIENT = new ConversationId("patient");

  private final RedisUnderTest redis = RedisKind.SERVER.redis();
  private final TurnNode node =
      new TurnNode(
          redis.client(),
          "node-1",
          new ScriptedChannel(),
          Setting.BRISK,
          TestDialogs.dialog(
              new DialogSettings(Duration.ZERO, Duration.ofHours(24), Duration.ofMinutes(5), 6)));
  private final Mutes mutes =
      new Mutes(node.store, node.conversations, node.inbox::accept, node.clock);

  @BeforeEach
  void flush() {
    redis.flush();
  }

  @AfterEach
  void stop() {
    node.close();
  }

  @Test
  void all_someMuted_namesThemUntilTheirTimeIsOver() {
    Instant begun = node.clock.instant();
    Instant tomorrow = begun.plus(Duration.ofHours(20));
    flood();
    known(PATIENT);
    mutes.set(PATIENT, Optional.of(tomorrow));
    holds("both muted", () -> mutes.all(10).size() == 2);

    List<Mutes.Muted> all = mutes.all(10);
    assertThat(all).extracting(Mutes.Muted::conversation).containsExactly(FLOOD, PATIENT);
    assertThat(all.getLast().until()).isEqualTo(tomorrow);
    assertThat(all)
        .allSatisfy(it -> assertThat(it.since().orElseThrow()).isBetween(begun, it.until()));
    assertThat(mutes.all(1)).hasSize(1);

    node.clock.goAhead(Duration.ofMinutes(6));
    assertThat(mutes.all(10)).extracting(Mutes.Muted::conversation).containsExactly(PATIENT);
  }

  @Test
  void all_muteTakenBack_namesNobody() {
    known(PATIENT);
    mutes.set(PATIENT, Optional.of(node.clock.instant().plus(Duration.ofHours(1))));
    holds("muted", () -> mutes.all(10).size() == 1);

    mutes.set(PATIENT, Optional.empty());

    holds("nobody", () -> mutes.all(10).isEmpty());
    assertThat(node.conversations.muted(Instant.EPOCH, 10)).isEmpty();
  }

  private void known(ConversationId conversation) {
    node.says(conversation, "a", "怎么改密码");
    holds("known", () -> node.conversations.find(conversation).isPresent());
  }

  private void flood() {
    for (int i = 0; i < 12; i++) {
      node.says(FLOOD, "m" + i, "加微信领红包，名额有限");
    }
  }
}
