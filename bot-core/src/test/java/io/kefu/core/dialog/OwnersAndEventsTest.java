package io.kefu.core.dialog;

import static io.kefu.core.dialog.TestDialogs.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.dialog.Event.Utterance;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.CaseNumber;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.HandoffQueue.Place;
import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.Content;
import io.kefu.core.privacy.SecretKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every owner meets every event: what is said, and who owns the conversation then. */
class OwnersAndEventsTest {

  private final Dialog dialog = TestDialogs.dialog();

  @ParameterizedTest(name = "{0}, {1}: {2}, then {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bot    | opened        | GREETING               | bot
          bot    | 人工           | HANDOFF_ASKED          | queue
          bot    | 返回           | BACK_TO_START          | bot
          bot    | 重来           | GREETING_AGAIN         | bot
          bot    | 退出           | FAREWELL               | closed
          bot    | 你好           | GREETING_AGAIN         | bot
          bot    | 谢谢           | THANKS                 | bot
          bot    | 都不是          | CLARIFY_REFUSED        | bot
          bot    | 忘记密码         | answer                 | bot
          bot    | 密码           | CLARIFY                | bot
          bot    | 手续费          | CLARIFY_ONE            | bot
          bot    | 天气           | ABSTAIN                | bot
          bot    | picture       | ATTACHMENT_UNREAD      | bot
          bot    | secret        | SECRET_HIDDEN ABSTAIN  | bot
          bot    | press ask.change-password | answer     | bot
          bot    | press none.1  | CHOICE_STALE           | bot
          bot    | press up.1    | CHOICE_STALE           | bot
          bot    | press human   | HANDOFF_ASKED          | queue
          bot    | press leave-line | CHOICE_STALE        | bot
          bot    | press forged  | CHOICE_UNKNOWN         | bot
          bot    | place         |                        | bot
          bot    | idle          |                        | closed
          bot    | waiting       |                        | bot

          queue  | opened        |                        | queue
          queue  | 人工           | HANDOFF_CHECKING       | queue
          queue  | 返回           | HANDOFF_LEFT           | bot
          queue  | 重来           | HANDOFF_LEFT           | bot
          queue  | 退出           | HANDOFF_LEFT           | bot
          queue  | 你好           | HANDOFF_NOTED          | queue
          queue  | 谢谢           | THANKS                 | queue
          queue  | 都不是          | HANDOFF_NOTED          | queue
          queue  | 忘记密码         | answer                 | queue
          queue  | 密码           | HANDOFF_NOTED          | queue
          queue  | 手续费          | HANDOFF_NOTED          | queue
          queue  | 天气           | HANDOFF_NOTED          | queue
          queue  | picture       | HANDOFF_NOTED          | queue
          queue  | secret        | SECRET_HIDDEN HANDOFF_NOTED | queue
          queue  | press ask.change-password | answer     | queue
          queue  | press none.1  | HANDOFF_NOTED          | queue
          queue  | press up.1    | CHOICE_STALE           | queue
          queue  | press human   | HANDOFF_CHECKING       | queue
          queue  | press leave-line | HANDOFF_LEFT        | bot
          queue  | press forged  | CHOICE_UNKNOWN         | queue
          queue  | place         | HANDOFF_JOINED_FIRST   | queue
          queue  | idle          |                        | queue
          queue  | waiting       |                        | queue

          agent  | opened        |                        | agent
          agent  | 人工           |                        | agent
          agent  | 返回           |                        | agent
          agent  | 重来           |                        | agent
          agent  | 退出           |                        | agent
          agent  | 你好           |                        | agent
          agent  | 谢谢           |                        | agent
          agent  | 都不是          |                        | agent
          agent  | 忘记密码         |                        | agent
          agent  | 密码           |                        | agent
          agent  | 手续费          |                        | agent
          agent  | 天气           |                        | agent
          agent  | picture       |                        | agent
          agent  | secret        | SECRET_HIDDEN          | agent
          agent  | press ask.change-password |            | agent
          agent  | press none.1  |                        | agent
          agent  | press up.1    |                        | agent
          agent  | press human   |                        | agent
          agent  | press leave-line |                     | agent
          agent  | press forged  |                        | agent
          agent  | place         |                        | agent
          agent  | idle          |                        | agent
          agent  | waiting       |                        | agent

          closed | opened        | GREETING               | bot
          closed | 人工           | HANDOFF_ASKED          | queue
          closed | 返回           | BACK_TO_START          | bot
          closed | 重来           | GREETING_AGAIN         | bot
          closed | 退出           | FAREWELL               | closed
          closed | 你好           | GREETING_AGAIN         | bot
          closed | 谢谢           | THANKS                 | bot
          closed | 都不是          | CLARIFY_REFUSED        | bot
          closed | 忘记密码         | answer                 | bot
          closed | 密码           | CLARIFY                | bot
          closed | 手续费          | CLARIFY_ONE            | bot
          closed | 天气           | ABSTAIN                | bot
          closed | picture       | ATTACHMENT_UNREAD      | bot
          closed | secret        | SECRET_HIDDEN ABSTAIN  | bot
          closed | press ask.change-password | answer     | bot
          closed | press none.1  | CHOICE_STALE           | bot
          closed | press up.1    | CHOICE_STALE           | bot
          closed | press human   | HANDOFF_ASKED          | queue
          closed | press leave-line | CHOICE_STALE        | bot
          closed | press forged  | CHOICE_UNKNOWN         | bot
          closed | place         |                        | closed
          closed | idle          |                        | closed
          closed | waiting       |                        | closed
          """)
  void on_ownerAndEvent_saysAndOwns(String owner, String event, String said, String after) {
    Transition transition = dialog.on(ownedBy(owner), event(event), NOW);

    assertThat(said(transition)).isEqualTo(said == null ? "" : said);
    assertThat(transition.next().owner().getClass().getSimpleName()).isEqualToIgnoringCase(after);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bot    | ABSTAIN_AGAIN
          queue  | ABSTAIN_AGAIN
          agent  |
          closed | ABSTAIN_AGAIN
          """)
  void atALoss_owner_saysSoWhereTheBotAnswers(String owner, String said) {
    Transition spoken = dialog.atALoss(ownedBy(owner), event("天气"));

    assertThat(said(spoken)).isEqualTo(said == null ? "" : said);
    assertThat(spoken.next()).isEqualTo(ownedBy(owner));
    assertThat(dialog.atALoss(ownedBy(owner), event("idle")).effects()).isEmpty();
  }

  private static Conversation ownedBy(String owner) {
    Conversation conversation = TestDialogs.fresh().withOneMoreHandoff();
    HandoffId handoff = HandoffId.of(conversation.id(), 1);
    return conversation.ownedBy(
        switch (owner) {
          case "bot" -> new Owner.Bot();
          case "queue" -> new Owner.Queue(handoff, Optional.empty(), NOW);
          case "agent" -> new Owner.Agent(new AgentId("li"), handoff);
          default -> new Owner.Closed(NOW);
        });
  }

  private static Event event(String written) {
    return switch (written) {
      case "opened" -> spoke(new Content.Opened(), Set.of());
      case "picture" -> spoke(new Content.Attachment("图片", "", ""), Set.of());
      case "secret" -> spoke(new Content.Text("‹密›"), Set.of(SecretKind.PASSWORD));
      case "place" ->
          new Event.PlaceTold(
              HandoffId.of(TestDialogs.fresh().id(), 1), new Place(new CaseNumber("1123-0001"), 0));
      case "idle" -> new Event.TimerFired(TimerName.IDLE);
      case "waiting" -> new Event.TimerFired(TimerName.WAITING);
      default ->
          written.startsWith("press ")
              ? spoke(new Content.Chosen(new ChoiceToken(written.substring(6)), ""), Set.of())
              : spoke(new Content.Text(written), Set.of());
    };
  }

  private static Event spoke(Content content, Set<SecretKind> hidden) {
    return new Event.CustomerSpoke(List.of(new Utterance(1, content, hidden)));
  }

  private static String said(Transition transition) {
    return transition.effects().stream()
        .filter(Effect.Say.class::isInstance)
        .map(effect -> SaidTexts.name((Effect.Say) effect))
        .collect(Collectors.joining("; "));
  }
}
