package io.kefu.core.dialog;

import io.kefu.core.dialog.flow.Action;
import io.kefu.core.dialog.flow.FlowEngine;
import io.kefu.core.dialog.flow.FlowRun;
import io.kefu.core.dialog.flow.OptionMatcher;
import io.kefu.core.dialog.flow.Slot;
import io.kefu.core.dialog.flow.SlotReader;
import io.kefu.core.dialog.flow.SlotReading;
import io.kefu.core.message.Choice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Understands what a customer writes at a stop of a flow. */
final class GuideInput {

  private final GuideReplies words;
  private final OptionMatcher matcher;
  private final SlotReader slots;
  private final List<String> nextWords;
  private final List<String> skipWords;

  GuideInput(GuideReplies words, OptionMatcher matcher, SlotReader slots, Texts texts) {
    this.words = words;
    this.matcher = matcher;
    this.slots = slots;
    this.nextWords = texts.list(TextKey.FLOW_NEXT_WORDS);
    this.skipWords = texts.list(TextKey.FLOW_SKIP_WORDS);
  }

  /** The button that a text names outright: by its number, its label or another wording of it. */
  Optional<Choice> named(FlowEngine engine, FlowRun run, String text) {
    String wanted = CommandWords.normal(text);
    if (wanted.matches("[1-9]") && !(engine.step(run).action() instanceof Action.Fill)) {
      List<Choice> choices = words.choices(engine, run);
      return choices.stream().skip(Integer.parseInt(wanted) - 1L).findFirst();
    }
    return phrased(engine, run, phrase -> CommandWords.normal(phrase).equals(wanted));
  }

  /** The first button that has a wording of this kind. */
  Optional<Choice> phrased(FlowEngine engine, FlowRun run, Predicate<String> kind) {
    List<Choice> choices = words.choices(engine, run);
    List<List<String>> phrasings = phrasings(engine, run, choices);
    return IntStream.range(0, choices.size())
        .filter(i -> phrasings.get(i).stream().anyMatch(kind))
        .mapToObj(choices::get)
        .findFirst();
  }

  /** The button that a text probably means. */
  Optional<MeantChoice> meant(FlowEngine engine, FlowRun run, String text) {
    List<Choice> choices = words.choices(engine, run);
    return matcher
        .match(text, phrasings(engine, run, choices))
        .map(meant -> new MeantChoice(choices.get(meant.option()), meant.sure()));
  }

  /** Whether a text says no more than that the answer is not known. */
  boolean isUnknowing(String text) {
    String said = CommandWords.normal(text);
    return skipWords.stream().map(CommandWords::normal).anyMatch(said::equals);
  }

  /** A button, and whether hardly anything else can have been meant. */
  record MeantChoice(Choice choice, boolean sure) {}

  /** The wordings of every button, in the order of the buttons. */
  private List<List<String>> phrasings(FlowEngine engine, FlowRun run, List<Choice> choices) {
    Action action = engine.step(run).action();
    List<List<String>> phrasings = new ArrayList<>();
    if (action instanceof Action.Cards || action instanceof Action.Pause) {
      List<String> next = new ArrayList<>(nextWords);
      next.add(choices.getFirst().label());
      phrasings.add(next);
    }
    if (action instanceof Action.Fill && isSkip(choices)) {
      phrasings.add(skipWords);
    }
    switch (action) {
      case Action.Ask(var options) -> options.forEach(o -> phrasings.add(o.phrasings()));
      case Action.Cards(_, _, var problems, _) ->
          problems.forEach(o -> phrasings.add(o.phrasings()));
      case Action.Fill _, Action.Pause _, Action.Passing _ -> {}
    }
    for (Choice rest : choices.subList(phrasings.size(), choices.size())) {
      phrasings.add(List.of(rest.label()));
    }
    return phrasings;
  }

  private static boolean isSkip(List<Choice> choices) {
    return !choices.isEmpty() && choices.getFirst().role() == Choice.Role.CONTINUE;
  }

  /** The value that a text gives to the slot being asked for; empty where none is. */
  Optional<SlotReading> value(FlowEngine engine, FlowRun run, String text, Instant now) {
    return engine.wanted(run).map(slot -> slots.read(slot, text, now));
  }

  /** What the directory says of a contact; empty where the slot is not one. */
  Optional<String> check(FlowEngine engine, FlowRun run, String value) {
    return engine
        .wanted(run)
        .filter(Slot.Contact.class::isInstance)
        .map(_ ->
            switch (engine.library().contacts().verdict(value)) {
              case OFFICIAL -> Slot.Contact.OFFICIAL;
              case LOOK_ALIKE -> Slot.Contact.LOOK_ALIKE;
              case UNLISTED -> Slot.Contact.UNLISTED;
            });
  }

  /** The value that a picture gives to the slot being asked for; empty where words are wanted. */
  Optional<String> picture(FlowEngine engine, FlowRun run, String label) {
    return engine.wanted(run).filter(Slot.Text.class::isInstance).map(_ -> "[" + label + "]");
  }
}
