package io.kefu.core.dialog.flow;

import io.kefu.core.dialog.flow.Action.Option;
import io.kefu.core.faq.corpus.Faults;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rules of one step by itself: it can be understood, and its buttons told apart. */
final class StepRules {

  private static final int LONGEST_LABEL = 20;
  private static final int MOST_OPTIONS = 8;

  private final Flow flow;
  private final FlowStep step;
  private final Wording wording;
  private final Faults faults;

  StepRules(Flow flow, FlowStep step, Wording wording, Faults faults) {
    this.flow = flow;
    this.step = step;
    this.wording = wording;
    this.faults = faults;
  }

  void check() {
    switch (step.action()) {
      case Action.Ask(var options) -> {
        checkSpeaks();
        checkSome(options, "options");
        checkOptions(options, MOST_OPTIONS);
      }
      case Action.Fill _, Action.Pause _ -> checkSpeaks();
      case Action.Cards(var cards, _, var problems, _) -> {
        checkSome(cards, "cards");
        checkOptions(problems, MOST_OPTIONS - 1);
      }
      case Action.Branch(var cases) -> {
        checkSome(cases, "lines");
        if (cases.stream().noneMatch(line -> line.when().isEmpty())) {
          error(step.line(), "a branch needs a last line without `when`");
        }
      }
      case Action.Return() -> {
        if (flow.steps().values().stream().noneMatch(s -> s.action() instanceof Action.Cards)) {
          error(step.line(), "nothing to return to: no step shows cards");
        }
      }
      case Action.Jump _,
          Action.HandOver _,
          Action.Report _,
          Action.Remind _,
          Action.Code _,
          Action.Go _,
          Action.End _ -> {}
    }
    List<String> texts = new ArrayList<>(step.say());
    if (step.action() instanceof Action.Cards(var cards, _, _, _)) {
      texts.addAll(cards);
    }
    texts.forEach(this::checkText);
  }

  private void checkSpeaks() {
    if (step.say().isEmpty()) {
      error(step.line(), "step `" + step.id() + "` asks without `say`");
    }
  }

  private void checkSome(List<?> things, String name) {
    if (things.isEmpty()) {
      error(step.line(), "step `" + step.id() + "` has no " + name);
    }
  }

  private void checkText(String text) {
    wording
        .unknownIn(text, flow.slots().keySet())
        .ifPresent(name -> error(step.line(), "unknown placeholder `{" + name + "}`"));
  }

  private void checkOptions(List<Option> options, int most) {
    if (options.size() > most) {
      error(step.line(), options.size() + " options, at most " + most + " fit");
    }
    Map<String, Option> taken = new HashMap<>();
    for (Option option : options) {
      int length = option.label().codePointCount(0, option.label().length());
      if (length > LONGEST_LABEL) {
        error(
            option.line(), "label has " + length + " characters, a button holds " + LONGEST_LABEL);
      }
      for (String words : option.phrasings()) {
        Option other = taken.putIfAbsent(folded(words), option);
        if (other != null && !other.equals(option)) {
          error(option.line(), "`" + words + "` means `" + other.label() + "` as well");
        }
      }
    }
  }

  private static String folded(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\p{P}\\p{Z}\\s]+", "");
  }

  private void error(int line, String message) {
    faults.error(FlowRules.file(flow), line, message);
  }
}
