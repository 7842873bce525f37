package io.kefu.core.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.dialog.Event.Utterance;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.CaseCard;
import io.kefu.core.handoff.CaseNumber;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.HandoffQueue.Place;
import io.kefu.core.handoff.HandoffRequest;
import io.kefu.core.message.Address;
import io.kefu.core.message.ChannelId;
import io.kefu.core.message.Choice;
import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.Content;
import io.kefu.core.message.ConversationId;
import io.kefu.core.privacy.SecretKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A conversation written down as a play, and held against the dialog line by line.
 *
 * <pre>
 * opens                       the chat is opened
 * customer: 你好 + 忘记密码      one burst of two messages
 * customer: [都不是]            presses the newest button of that label
 * customer: [#up.7]           sends a button's token that nobody was shown
 * customer: <图片> / <图片 看这里>  sends a picture, with or without words under it
 * customer: … (hid PASSWORD)  the masker hid something in it
 * line: 2 ahead               the waiting line tells the place (handoff 1 of several: "line 1: 2 ahead")
 * code: 8F3K2Q                the code that was asked for (or, of one that was sent: EXPIRED, c-2)
 * arrives: telegram 42        the customer comes here with a code from another channel
 * timer: IDLE                 a timer comes due
 * later: 10m                  so much time passes, and the timers due by then fire in order
 * agent takes over            a person owns the conversation from here on
 * desk: li has it             the desk gave the case to this agent (of several handoffs: "desk 1: …")
 * desk: RESOLVED              the agent let go of it in this way
 * desk: li says 您好           the agent wants to say this
 * bot: 您好 … 常见问题 [转人工]   the next reply holds these pieces in order, and exactly these buttons
 * bot (to 1 2): …             and it answers the customer's first and second message
 * owner: queue                who owns the conversation now
 * case: P1 GUIDED x a=1       the last case card: priority, reason, the flow's reason, the slots
 * does: clear IDLE, withdraw 1  all other effects of the last event, in order; "-" for none
 * </pre>
 *
 * A line that begins with # is a remark. A reply that no line expects is a failure, as is an
 * expected one that does not come.
 */
final class DialogScript {

  private static final Pattern LINE =
      Pattern.compile("(?<what>[a-z]+)(?<which>[^:]*?)(: (?<rest>.*))?");
  private static final Pattern LABEL = Pattern.compile("\\[([^\\]]*)]");
  private static final Pattern ATTACHED = Pattern.compile("<(\\S+) ?(.*)>");
  private static final Pattern HIDDEN = Pattern.compile(" \\(hid ([A-Z_ ]+)\\)");

  private final Dialog dialog;
  private final Deque<Effect.Say> unheard = new ArrayDeque<>();
  private final List<Choice> shown = new ArrayList<>();
  private final List<String> deeds = new ArrayList<>();
  private Conversation conversation = TestDialogs.fresh();
  private final SortedMap<Instant, TimerName> timers = new TreeMap<>();
  private Optional<HandoffRequest> request = Optional.empty();
  private Instant now = TestDialogs.NOW;
  private long sequence = 0;

  private DialogScript(Dialog dialog) {
    this.dialog = dialog;
  }

  /** Plays a whole script. */
  static void play(String script) {
    play(script, TestDialogs.dialog());
  }

  /** Plays a whole script against a dialog of one's own. */
  static void play(String script, Dialog dialog) {
    DialogScript play = new DialogScript(dialog);
    script
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(play::line);
    play.expectSilence("the end");
  }

  private void line(String line) {
    Matcher parts = LINE.matcher(line);
    assertThat(parts.matches()).as("not a line of a script: %s", line).isTrue();
    String rest = parts.group("rest");
    String which = parts.group("which").strip();
    switch (parts.group("what")) {
      case "opens" -> on(line, spoke(List.of(new Utterance(0, new Content.Opened(), Set.of()))));
      case "customer" -> on(line, spoke(burst(rest)));
      case "line" -> on(line, placeTold(which, rest));
      case "desk" -> on(line, DeskLines.event(conversation, which, rest));
      case "code" -> on(line, coded(rest));
      case "arrives" -> on(line, new Event.Arrived(address(rest), new ConversationId("door")));
      case "timer" -> on(line, new Event.TimerFired(TimerName.valueOf(rest)));
      case "later" -> later(line, Duration.parse("PT" + rest.toUpperCase(Locale.ROOT)));
      case "case" -> assertThat(request.map(DialogScript::caseCard)).as(line).hasValue(rest);
      case "agent" -> conversation = withAgent(conversation);
      case "bot" -> expectReply(line, which, rest);
      case "owner" ->
          assertThat(conversation.owner().getClass().getSimpleName())
              .as(line)
              .isEqualToIgnoringCase(rest);
      case "does" ->
          assertThat(deeds.isEmpty() ? "-" : String.join(", ", deeds)).as(line).isEqualTo(rest);
      default -> throw new AssertionError("not a line of a script: " + line);
    }
  }

  static Conversation withAgent(Conversation conversation) {
    return conversation.ownedBy(
        new Owner.Agent(new AgentId("li"), HandoffId.of(conversation.id(), 1)));
  }

  private void on(String line, Event event) {
    expectSilence(line);
    Transition transition = dialog.on(conversation, event, now);
    conversation = transition.next();
    deeds.clear();
    for (Effect effect : transition.effects()) {
      if (effect instanceof Effect.Say say) {
        unheard.add(say);
        shown.addAll(say.reply().choices());
      } else {
        deeds.add(deed(effect));
        remember(effect);
      }
    }
  }

  private void remember(Effect effect) {
    switch (effect) {
      case Effect.SetTimer(TimerName timer, Instant due) -> {
        timers.values().remove(timer);
        timers.put(due.plusNanos(timer.ordinal()), timer);
      }
      case Effect.ClearTimer(TimerName timer) -> timers.values().remove(timer);
      case Effect.RequestAgent(HandoffRequest asked) -> request = Optional.of(asked);
      case Effect.UpdateCase(_, CaseCard card) -> request = request.map(asked -> asked.with(card));
      case Effect.Report(HandoffRequest reported) -> request = Optional.of(reported);
      case Effect.Say _,
          Effect.Tell _,
          Effect.IssueCode _,
          Effect.RedeemCode _,
          Effect.Arrive _,
          Effect.Forward _,
          Effect.Relay _,
          Effect.Refuse _,
          Effect.WithdrawRequest _,
          Effect.ReopenCase _,
          Effect.TellDesk _,
          Effect.RateCase _,
          Effect.GiveTo _,
          Effect.WriteTranscript _,
          Effect.Note _ -> {}
    }
  }

  private void later(String line, Duration time) {
    Instant until = now.plus(time);
    while (!timers.isEmpty() && !timers.firstKey().isAfter(until.plusMillis(1))) {
      now = timers.firstKey().truncatedTo(ChronoUnit.MILLIS);
      on(line, new Event.TimerFired(timers.pollFirstEntry().getValue()));
    }
    now = until;
  }

  private static String caseCard(HandoffRequest request) {
    String head = request.priority() + " " + request.reason();
    return request
        .card()
        .map(card ->
            Stream.concat(
                    Stream.of(head, card.reason()),
                    card.fields().stream().map(field -> field.name() + "=" + field.shown()))
                .collect(Collectors.joining(" ")))
        .orElse(head);
  }

  private void expectSilence(String before) {
    assertThat(unheard).as("replies nobody expects before: %s", before).isEmpty();
  }

  private void expectReply(String line, String which, String expected) {
    assertThat(unheard).as("no reply for: %s", line).isNotEmpty();
    Effect.Say say = unheard.remove();
    List<String> labels = LABEL.matcher(expected).results().map(label -> label.group(1)).toList();
    String text = LABEL.matcher(expected).replaceAll("").strip();
    assertThat(say.reply().body().plain()).as(line).containsSubsequence(text.split(" … "));
    if (!labels.isEmpty()) {
      assertThat(say.reply().choices().stream().map(Choice::label)).as(line).isEqualTo(labels);
    }
    if (!which.isEmpty()) {
      assertThat(say.inReplyTo()).as(line).isEqualTo(numbers(which));
    }
  }

  private static Event spoke(List<Utterance> burst) {
    return new Event.CustomerSpoke(burst);
  }

  private List<Utterance> burst(String line) {
    return Arrays.stream(line.split(" \\+ ")).map(this::utterance).toList();
  }

  private Utterance utterance(String said) {
    sequence++;
    Matcher label = LABEL.matcher(said);
    if (label.matches()) {
      return new Utterance(sequence, press(label.group(1)), Set.of());
    }
    Matcher attached = ATTACHED.matcher(said);
    if (attached.matches()) {
      Content sent = new Content.Attachment(attached.group(1), attached.group(2), "");
      return new Utterance(sequence, sent, Set.of());
    }
    Matcher hid = HIDDEN.matcher(said);
    Set<SecretKind> hidden = EnumSet.noneOf(SecretKind.class);
    if (hid.find()) {
      Arrays.stream(hid.group(1).split(" ")).map(SecretKind::valueOf).forEach(hidden::add);
    }
    return new Utterance(sequence, new Content.Text(hid.replaceAll("")), hidden);
  }

  private Content press(String label) {
    if (label.startsWith("#")) {
      return new Content.Chosen(new ChoiceToken(label.substring(1)), "");
    }
    Choice newest =
        shown.reversed().stream()
            .filter(choice -> choice.label().equals(label))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no such button: " + label));
    return new Content.Chosen(newest.token(), label);
  }

  private static Event coded(String rest) {
    return JoinCode.of(rest)
        .<Event>map(Event.CodeIssued::new)
        .orElseGet(() -> new Event.CodeAnswered(answer(rest)));
  }

  private static JoinAnswer answer(String rest) {
    return rest.startsWith("c-")
        ? new JoinAnswer.Opens(new ConversationId(rest))
        : new JoinAnswer.Refused(JoinAnswer.Why.valueOf(rest));
  }

  private static Address address(String words) {
    String[] parts = words.split(" ");
    return new Address(new ChannelId(parts[0]), parts[1]);
  }

  private Event placeTold(String handoff, String told) {
    int number = handoff.isEmpty() ? conversation.handoffs() : Integer.parseInt(handoff);
    int ahead = Integer.parseInt(told.replace(" ahead", ""));
    return new Event.PlaceTold(
        HandoffId.of(conversation.id(), number), new Place(new CaseNumber("1123-0042"), ahead));
  }

  private String deed(Effect effect) {
    return switch (effect) {
      case Effect.Say _ -> throw new AssertionError("a reply is no deed");
      case Effect.Tell(var to, var reply) ->
          "tell %s %s".formatted(to.channel(), reply.body().plain());
      case Effect.IssueCode() -> "issue code";
      case Effect.RedeemCode(JoinCode code) -> "redeem " + code.value();
      case Effect.Forward(var target, _, Content.Text(String text), _) ->
          "forward to %s %s".formatted(target, text);
      case Effect.Forward forward -> "forward to " + forward.target();
      case Effect.Arrive(var target, var address) ->
          "arrive %s from %s".formatted(target, address.channel());
      case Effect.RequestAgent(var request) ->
          "request %s %s %s".formatted(nth(request.id()), request.priority(), request.reason());
      case Effect.Report(var request) ->
          "report %s %s".formatted(nth(request.id()), request.priority());
      case Effect.GiveTo(var request, AgentId agent) ->
          "give %s %s %s to %s"
              .formatted(nth(request.id()), request.priority(), request.reason(), agent);
      case Effect.UpdateCase(HandoffId handoff, _) -> "update " + nth(handoff);
      case Effect.WithdrawRequest(HandoffId handoff) -> "withdraw " + nth(handoff);
      case Effect.SetTimer(TimerName timer, Instant due) ->
          "set %s %s".formatted(timer, Duration.between(now, due).toString().substring(2));
      case Effect.ClearTimer(TimerName timer) -> "clear " + timer;
      case Effect.ReopenCase(HandoffId handoff, var priority, _, _) ->
          "reopen %s %s".formatted(nth(handoff), priority);
      case Effect.TellDesk(HandoffId handoff, var word, int messages) ->
          "tell %s %d %s".formatted(nth(handoff), messages, word.preview());
      case Effect.RateCase(HandoffId handoff, var rating) ->
          "rate %s %d %s".formatted(nth(handoff), rating.stars(), rating.comment()).strip();
      case Effect.WriteTranscript(CaseNumber number) -> "write " + number;
      case Effect.Relay relay -> "relay " + relay.agent() + " " + relay.said().body().plain();
      case Effect.Refuse refuse -> "refuse " + refuse.agent() + " " + refuse.said().body().plain();
      case Effect.Note(Observation observation) -> "note " + observation.getClass().getSimpleName();
    };
  }

  private static String nth(HandoffId handoff) {
    return handoff.value().substring(handoff.value().indexOf(':') + 1);
  }

  private static List<Long> numbers(String words) {
    return Pattern.compile("[0-9]+")
        .matcher(words)
        .results()
        .map(number -> Long.valueOf(number.group()))
        .collect(Collectors.toList());
  }
}
