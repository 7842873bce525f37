package io.kefu.core.dialog;

import static io.kefu.core.dialog.TestDialogs.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.dialog.Event.Utterance;
import io.kefu.core.dialog.flow.FlowLibrary;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.CaseNumber;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.HandoffQueue.Place;
import io.kefu.core.message.Address;
import io.kefu.core.message.ChannelId;
import io.kefu.core.message.Choice;
import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.Content;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.Reply;
import io.kefu.core.privacy.SecretKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Long conversations at random: whatever a customer does, nothing breaks, each message that the bot
 * has to answer is answered once, and from everywhere a person and an end can be reached.
 */
class RandomWalkTest {

  private static final int STEPS = 20_000;
  private static final int LONGEST_WALK = 200;
  private static final List<String> TEXTS =
      Stream.concat(
              Arrays.stream(Command.values())
                  .flatMap(command -> TestDialogs.texts().list(command.words()).stream()),
              Stream.of(
                  "下一步",
                  "好了",
                  "还是不行",
                  "200",
                  "昨天下午三点",
                  "OK20260115123456",
                  "https://okpay.example/login",
                  "138****1234",
                  "对方要解冻费",
                  "续 8F3K2Q",
                  "续8f3k2",
                  "忘记密码",
                  "密码",
                  "客服",
                  "手续费",
                  "转账失败,账户被盗",
                  "那然后呢",
                  "1",
                  "2",
                  "9",
                  "更改密码",
                  "天气",
                  "",
                  " ",
                  "?",
                  "\ud83d",
                  "\u200b\u202e",
                  "<b>&",
                  "+\"*:(",
                  "a".repeat(2_000)))
          .toList();
  private static final List<String> TOKENS =
      List.of(
          "guide.change-password",
          "guide.recover-password",
          "guide.contact-support",
          "guide.transaction-failed",
          "guide.unusual-activity",
          "guide.verify-contact",
          "ask.change-password",
          "ask.gone",
          "none.1",
          "none.2",
          "up.1",
          "down.3",
          "human",
          "leave-line",
          "none.",
          "up.x",
          "ask",
          "~",
          "down.999999999",
          "x".repeat(64));

  private static final FlowLibrary FLOWS = new ShippedDialog().flows();

  private final Dialog dialog = TestDialogs.dialog(FLOWS);
  private final Set<String> stops = new TreeSet<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 20261123, 3_141_592, 42, -7})
  void on_anything_keepsItsPromises(long seed) {
    Random random = new Random(seed);
    Set<Class<?>> owners = new HashSet<>();
    Walk walk = new Walk();
    for (int step = 0; step < STEPS; step++) {
      if (step % LONGEST_WALK == 0) {
        walk = new Walk();
      }
      Event event = walk.event(random);
      walk.go(event);
      owners.add(walk.conversation.owner().getClass());
      assertThatPersonAndEndAreNear(walk.conversation);
    }
    assertThat(owners).hasSize(4);
    assertThat(stops).as("stops of flows come to").hasSizeGreaterThan(45);
  }

  /** One customer's way so far. */
  private final class Walk {

    Conversation conversation = TestDialogs.fresh();
    private final List<Choice> shown = new ArrayList<>();
    private List<Choice> latest = List.of();
    private Instant now = NOW;
    private long sequence = 0;

    void go(Event event) {
      now = now.plusSeconds(1);
      Owner before = conversation.owner();
      Transition transition = dialog.on(conversation, event, now);
      conversation = transition.next();
      conversation
          .guidance()
          .run()
          .ifPresent(run -> stops.add(run.at().flow() + " " + run.at().step()));
      List<Long> answered = new ArrayList<>();
      for (Effect effect : transition.effects()) {
        switch (effect) {
          case Effect.Say say -> {
            assertThatCanBeSaid(say.reply());
            answered.addAll(say.inReplyTo());
            shown.addAll(say.reply().choices());
            latest = say.reply().choices();
          }
          case Effect.SetTimer(var timer, Instant due) ->
              assertThat(due).as(timer.name()).isAfter(now);
          case Effect.Tell(_, Reply reply) -> assertThatCanBeSaid(reply);
          case Effect.RequestAgent _,
              Effect.IssueCode _,
              Effect.RedeemCode _,
              Effect.Arrive _,
              Effect.Forward _,
              Effect.Report _,
              Effect.UpdateCase _,
              Effect.WithdrawRequest _,
              Effect.Relay _,
              Effect.Refuse _,
              Effect.ReopenCase _,
              Effect.TellDesk _,
              Effect.RateCase _,
              Effect.GiveTo _,
              Effect.WriteTranscript _,
              Effect.ClearTimer _,
              Effect.Note _ -> {}
        }
      }
      if (event instanceof Event.CustomerSpoke(List<Utterance> burst)
          && !(before instanceof Owner.Agent)) {
        assertThat(answered).containsExactlyInAnyOrderElementsOf(sequences(burst));
      }
    }

    Event event(Random random) {
      return switch (random.nextInt(12)) {
        case 0 ->
            new Event.PlaceTold(
                HandoffId.of(
                    conversation.id(), Math.max(1, conversation.handoffs() - random.nextInt(2))),
                new Place(new CaseNumber("1123-0007"), random.nextInt(3)));
        case 3 -> random.nextInt(5) == 0 ? joining(random) : spoken(random);
        case 1 -> new Event.TimerFired(pick(List.of(TimerName.values()), random));
        case 2 -> {
          conversation = assigned(conversation, random);
          yield new Event.TimerFired(TimerName.WAITING);
        }
        default -> spoken(random);
      };
    }

    private Event spoken(Random random) {
      return new Event.CustomerSpoke(
          Stream.generate(() -> utterance(random)).limit(1 + random.nextInt(3)).toList());
    }

    /** What comes of codes; a conversation that became a door is not gone on with. */
    private Event joining(Random random) {
      return switch (random.nextInt(3)) {
        case 0 -> new Event.CodeIssued(JoinCode.random(random::nextInt));
        case 1 ->
            new Event.CodeAnswered(
                new JoinAnswer.Refused(pick(List.of(JoinAnswer.Why.values()), random)));
        default ->
            new Event.Arrived(
                new Address(new ChannelId("telegram"), String.valueOf(random.nextInt(3))),
                new ConversationId("door"));
      };
    }

    private Utterance utterance(Random random) {
      return switch (random.nextInt(20)) {
        case 0 -> new Utterance(0, new Content.Opened(), Set.of());
        case 8 ->
            numbered(new Content.Attachment("图片", pick(List.of("", "密码"), random), ""), Set.of());
        case 1, 9 ->
            numbered(new Content.Chosen(new ChoiceToken(pick(TOKENS, random)), ""), Set.of());
        case 10, 11, 12, 13, 14, 15, 16 ->
            latest.isEmpty() ? said(random) : numbered(pressLatest(random), Set.of());
        case 2, 3, 4, 5, 6, 7 -> shown.isEmpty() ? said(random) : numbered(press(random), Set.of());
        default -> said(random);
      };
    }

    private Content press(Random random) {
      int oldest = Math.max(0, shown.size() - 30);
      Choice choice = shown.get(oldest + random.nextInt(shown.size() - oldest));
      return new Content.Chosen(choice.token(), choice.label());
    }

    private Content pressLatest(Random random) {
      Choice choice = pick(latest, random);
      return new Content.Chosen(choice.token(), choice.label());
    }

    private Utterance said(Random random) {
      Set<SecretKind> hidden = EnumSet.noneOf(SecretKind.class);
      if (random.nextInt(10) == 0) {
        hidden.add(pick(List.of(SecretKind.values()), random));
      }
      return numbered(new Content.Text(pick(TEXTS, random)), hidden);
    }

    private Utterance numbered(Content content, Set<SecretKind> hidden) {
      return new Utterance(++sequence, content, hidden);
    }
  }

  /** What the desk does: it takes a waiting customer, and lets one go. */
  private static Conversation assigned(Conversation conversation, Random random) {
    return switch (conversation.owner()) {
      case Owner.Queue waiting ->
          conversation.ownedBy(new Owner.Agent(new AgentId("li"), waiting.handoff()));
      case Owner.Agent _ ->
          conversation.ownedBy(random.nextBoolean() ? new Owner.Bot() : new Owner.Closed(NOW));
      case Owner.Bot _ -> conversation;
      case Owner.Closed _ -> conversation;
    };
  }

  private static void assertThatCanBeSaid(Reply reply) {
    assertThat(reply.body().plain()).isNotBlank().doesNotContain("{", "**");
    assertThat(reply.choices()).hasSizeLessThanOrEqualTo(10).doesNotHaveDuplicates();
    for (Choice choice : reply.choices()) {
      assertThat(choice.label()).isNotBlank();
      assertThat(choice.token().value().getBytes(StandardCharsets.UTF_8))
          .hasSizeLessThanOrEqualTo(64);
      assertThat(Press.of(choice.token())).as(choice.token().value()).isPresent();
    }
  }

  private void assertThatPersonAndEndAreNear(Conversation conversation) {
    if (conversation.owner() instanceof Owner.Agent) {
      return;
    }
    Conversation asked = said(conversation, "人工");
    assertThat(asked.owner()).isInstanceOf(Owner.Queue.class);
    assertThat(leftAll(asked).owner()).isInstanceOf(Owner.Closed.class);
    assertThat(leftAll(conversation).owner()).isInstanceOf(Owner.Closed.class);
  }

  /** Leaves the flow, the line and the conversation, one after the other. */
  private Conversation leftAll(Conversation conversation) {
    Conversation left = conversation;
    for (int i = 0; i < 3; i++) {
      left = said(left, "退出");
    }
    return left;
  }

  private Conversation said(Conversation conversation, String text) {
    Utterance utterance = new Utterance(1, new Content.Text(text), Set.of());
    return dialog
        .on(conversation, new Event.CustomerSpoke(List.of(utterance)), NOW.plus(Duration.ofDays(1)))
        .next();
  }

  private static List<Long> sequences(List<Utterance> burst) {
    return burst.stream().map(Utterance::sequence).filter(sequence -> sequence > 0).toList();
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
