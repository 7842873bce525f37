package io.kefu.core.dialog.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.dialog.flow.Move.Deed;
import io.kefu.core.faq.corpus.Brand;
import io.kefu.core.faq.corpus.Corpus;
import io.kefu.core.faq.corpus.CorpusFile;
import io.kefu.core.faq.corpus.CorpusLoader;
import io.kefu.core.faq.corpus.CorpusSource;
import io.kefu.core.faq.corpus.Directory;
import io.kefu.core.handoff.Priority;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks every way through each shipped flow: every button, every kind of value, every silence, in
 * and outside service hours. What no way comes to is named.
 */
class EveryWayTest {

  private static final Instant OPEN = Instant.parse("2026-11-23T02:00:00Z");
  private static final Instant CLOSED = Instant.parse("2026-11-22T18:00:00Z");
  private static final FlowLibrary LIBRARY = library();
  private static final FlowEngine ENGINE = new FlowEngine(LIBRARY, "{step}/{steps} {text}");

  private final Set<String> entered = new TreeSet<>();
  private final Map<String, String> cases = new TreeMap<>();
  private final Set<String> ends = new TreeSet<>();

  /** What a flow comes to: the cases it makes, and how it ends. */
  record Outcome(String flow, List<String> cases, List<String> ends) {
    @Override
    public String toString() {
      return flow;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  void flow_everyWay_entersEveryStepAndEndsAsItShould(Outcome expected) {
    Flow flow = LIBRARY.find(new FlowId(expected.flow)).orElseThrow();

    walk(flow);

    assertThat(neverEntered(flow)).as("steps never entered").isEmpty();
    assertThat(cases.values()).containsExactlyInAnyOrderElementsOf(expected.cases);
    assertThat(ends).containsExactlyInAnyOrderElementsOf(expected.ends);
  }

  static Stream<Outcome> outcomes() {
    return Stream.of(
        new Outcome(
            "change-password",
            List.of(
                "P2 cannot-find platform stuck_step",
                "P2 cannot-save platform stuck_step error_text"),
            List.of("QUEUE", "SOLVED", "recover-password bound", "unusual-activity mine")),
        new Outcome(
            "recover-password",
            List.of("P2 no-reset-link bound received resend", "P2 nothing-bound-works bound"),
            List.of("QUEUE", "SOLVED", "unusual-activity not-mine", "verify-contact paste")),
        new Outcome(
            "contact-support",
            List.of(
                "P3 asked-for-chat topic",
                "P3 note-off-hours topic",
                "P3 callback phone window region"),
            List.of(
                "LEFT", "QUEUE", "SOLVED", "unusual-activity not-mine", "verify-contact paste")),
        new Outcome(
            "transaction-failed",
            List.of(
                "P1 money-deducted type deducted record order_no amount currency time error_text",
                "P2 fails-for-no-visible-reason type deducted record balance payee network limits"),
            List.of("QUEUE", "SOLVED")),
        new Outcome(
            "unusual-activity",
            List.of(
                "P0 fraud source me leaked contact loss amount first_seen password_changed"
                    + " devices_out two_factor can_login",
                "P0 account-theft source me leaked contact loss amount first_seen password_changed"
                    + " devices_out two_factor can_login"),
            List.of("SOLVED", "WAITING")),
        new Outcome(
            "verify-contact",
            List.of("P3 fake-contact contact"),
            List.of("SOLVED", "unusual-activity swindled")));
  }

  @org.junit.jupiter.api.Test
  void outcomes_ofAllFlows_areToldHere() {
    assertThat(outcomes().map(Outcome::flow))
        .containsExactlyInAnyOrderElementsOf(
            LIBRARY.flows().stream().map(flow -> flow.id().value()).toList());
  }

  private void walk(Flow flow) {
    Set<String> seen = new HashSet<>();
    Deque<FlowRun> open = new ArrayDeque<>();
    for (Instant now : List.of(OPEN, CLOSED)) {
      take(flow, ENGINE.begin(flow, now), open);
      LIBRARY
          .fraud()
          .refuge()
          .filter(place -> place.flow().equals(flow.id()))
          .ifPresent(place -> take(flow, ENGINE.begin(flow, place.at(), Map.of(), now), open));
      while (!open.isEmpty()) {
        FlowRun run = open.remove();
        if (seen.add(now + " " + key(flow, run.at()))) {
          moves(run, now).forEach(move -> take(flow, move, open));
        }
      }
    }
  }

  private void take(Flow flow, Move move, Deque<FlowRun> open) {
    move.done().stream().filter(step -> flow.find(step).isPresent()).forEach(entered::add);
    for (Deed deed : move.deeds()) {
      switch (deed) {
        case Deed.HandOver(var at, var how, _) when at.flow().equals(flow.id()) ->
            cases.put(how.reason(), told(how.priority(), how.reason(), how.fields()));
        case Deed.Report(_, var how, _) ->
            cases.put(how.reason(), told(how.priority(), how.reason(), how.fields()));
        case Deed.Remind(FlowPlace begin, _) -> take(flow, ENGINE.begin(begin, OPEN), open);
        case Deed.HandOver _, Deed.IssueCode _ -> {}
      }
    }
    if (move.run().isEmpty()) {
      ends.add(move.outcome().map(Enum::name).orElse("QUEUE"));
      return;
    }
    FlowRun stop = move.run().get();
    assertThat(move.said()).as("said on the way to %s", stop.at().step()).isNotEmpty();
    if (stop.at().flow().equals(flow.id())) {
      open.add(stop);
    } else {
      ends.add(entrance(move, flow));
    }
  }

  /** The way by which a move left this flow for another. */
  private static String entrance(Move move, Flow from) {
    return move.done().reversed().stream()
        .flatMap(step -> from.find(step).stream())
        .map(FlowStep::action)
        .filter(Action.Jump.class::isInstance)
        .map(Action.Jump.class::cast)
        .findFirst()
        .map(jump ->
            jump.flow() + " " + jump.at().orElse(LIBRARY.find(jump.flow()).orElseThrow().start()))
        .orElseThrow();
  }

  private static String told(Priority priority, String reason, Collection<String> fields) {
    return priority + " " + reason + " " + String.join(" ", fields);
  }

  private List<Move> moves(FlowRun run, Instant now) {
    List<Move> moves = new ArrayList<>();
    ENGINE.options(run).forEach(option -> moves.add(ENGINE.choose(run, option, now)));
    switch (ENGINE.step(run).action()) {
      case Action.Fill(String slot, _, _, _) -> {
        moves.add(ENGINE.next(run, now));
        if (ENGINE.flow(run).slots().get(slot) instanceof Slot.Contact) {
          Slot.Contact.VERDICTS.forEach(
              verdict -> moves.add(ENGINE.fill(run, "x", Optional.of(verdict), now)));
        } else {
          moves.add(ENGINE.fill(run, "1", Optional.empty(), now));
        }
      }
      case Action.Cards _, Action.Pause _ -> moves.add(ENGINE.next(run, now));
      case Action.Ask _, Action.Passing _ -> {}
    }
    ENGINE.step(run).silence().ifPresent(s -> moves.add(ENGINE.silent(run, s.to(), now)));
    ENGINE.back(run, now).ifPresent(moves::add);
    return moves;
  }

  /** Two places with the same key have the same ways before them. */
  private static String key(Flow flow, FlowPlace at) {
    Set<String> deciding =
        flow.steps().values().stream()
            .map(FlowStep::action)
            .filter(Action.Branch.class::isInstance)
            .flatMap(branch -> ((Action.Branch) branch).cases().stream())
            .flatMap(line -> line.when().stream())
            .map(Action.Condition::slot)
            .collect(Collectors.toSet());
    Map<String, String> slots = new TreeMap<>(at.slots());
    slots.keySet().retainAll(deciding);
    return at.step() + " " + at.card() + " " + slots;
  }

  private Set<String> neverEntered(Flow flow) {
    Set<String> never = new TreeSet<>(flow.steps().keySet());
    never.removeAll(entered);
    return never;
  }

  private static FlowLibrary library() {
    List<CorpusFile> files = CorpusSource.bundled().files();
    Corpus read = CorpusLoader.load(() -> files, Brand.SAMPLE);
    LinkedHashMap<String, String> directory = new LinkedHashMap<>();
    directory.put("service_hours.time_zone", "Asia/Shanghai");
    for (String day : List.of("monday", "tuesday", "wednesday", "thursday", "friday")) {
      directory.put("service_hours.weekdays." + day, "09:00-18:00");
    }
    for (String path :
        List.of(
            "login_page",
            "contact_page",
            "terms_page",
            "emails.support",
            "social.X",
            "phones.中国大陆",
            "phones.中国香港",
            "phones.海外",
            "service_hours.display")) {
      directory.put(path, "");
    }
    Corpus corpus =
        new Corpus(
            read.version(),
            read.brand(),
            read.entries(),
            new Directory(directory),
            read.lexicon(),
            read.logged());
    return FlowLoader.read(files, corpus).orThrow();
  }
}
