package io.kefu.core.dialog;

import io.kefu.core.dialog.flow.Action;
import io.kefu.core.dialog.flow.Flow;
import io.kefu.core.dialog.flow.FlowEngine;
import io.kefu.core.dialog.flow.FlowPlace;
import io.kefu.core.dialog.flow.FlowRun;
import io.kefu.core.dialog.flow.Move;
import io.kefu.core.dialog.flow.Slot;
import io.kefu.core.dialog.flow.SlotReading;
import io.kefu.core.message.Blank;
import io.kefu.core.message.Block;
import io.kefu.core.message.Choice;
import io.kefu.core.message.Reply;
import io.kefu.core.message.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds what is said in a guided conversation: a stop, its buttons, and the words around it. */
final class GuideReplies {

  private static final int FAILURES_UNTIL_HELP = 2;

  /** Room for a link or for how somebody tells a time. */
  private static final int LONGEST_VALUE = 200;

  private final Texts texts;
  private final Replies replies;

  GuideReplies(Texts texts, Replies replies) {
    this.texts = texts;
    this.replies = replies;
  }

  /** What a move says, with the buttons of the stop it came to; a word of its own if it is mute. */
  Reply moved(FlowEngine engine, Move move, boolean fetchesPerson) {
    if (move.said().isEmpty() && move.run().isEmpty()) {
      return replies.sentence(fetchesPerson ? TextKey.HANDOFF_ASKED : TextKey.FLOW_DONE);
    }
    List<Choice> choices = move.run().map(run -> choices(engine, run)).orElse(List.of());
    return new Reply(new RichText(move.said()), choices, Optional.empty())
        .asking(move.run().flatMap(run -> blank(engine, run)));
  }

  /** The stop once more, below a sentence. */
  Reply again(FlowEngine engine, FlowRun run, TextKey key) {
    List<Block> blocks = new ArrayList<>(replies.sentence(key).body().blocks());
    blocks.addAll(engine.said(run));
    return new Reply(new RichText(blocks), choices(engine, run), Optional.empty())
        .asking(blank(engine, run));
  }

  /** The stop once more, as it was. */
  Reply stop(FlowEngine engine, FlowRun run) {
    return new Reply(new RichText(engine.said(run)), choices(engine, run), Optional.empty())
        .asking(blank(engine, run));
  }

  /** Says what was expected, with an example, and after a second failure how to get on without. */
  Reply refused(FlowEngine engine, FlowRun run, SlotReading.Why why) {
    if (!(engine.step(run).action() instanceof Action.Fill(String slot, var example, _, _))) {
      return new Reply(
          replies.sentence(TextKey.FLOW_RETRY_CHOICE).body(),
          choices(engine, run),
          Optional.empty());
    }
    TextKey key = retry(engine.flow(run).slots().get(slot), why);
    List<Block> blocks = new ArrayList<>(replies.sentence(key).body().blocks());
    example
        .map(text -> replies.sentence(TextKey.FLOW_EXAMPLE, Map.of("example", text)))
        .ifPresent(shown -> blocks.addAll(shown.body().blocks()));
    return new Reply(new RichText(blocks), choices(engine, run), Optional.empty())
        .asking(blank(engine, run));
  }

  /** What a stop wants to have written. */
  private static Optional<Blank> blank(FlowEngine engine, FlowRun run) {
    return engine.step(run).action() instanceof Action.Fill(String name, var example, _, _)
        ? Optional.ofNullable(engine.flow(run).slots().get(name)).map(slot -> blank(slot, example))
        : Optional.empty();
  }

  private static Blank blank(Slot slot, Optional<String> example) {
    return switch (slot) {
      case Slot.Text(int longest) -> new Blank(example, longest, true);
      case Slot.Amount _,
          Slot.Time _,
          Slot.Phone _,
          Slot.LastFour _,
          Slot.Order _,
          Slot.Contact _,
          Slot.Choice _,
          Slot.Counter _ ->
          new Blank(example, LONGEST_VALUE, false);
    };
  }

  private static TextKey retry(@Nullable Slot slot, SlotReading.Why why) {
    return switch (why) {
      case NOT_UNDERSTOOD -> expected(slot);
      case IN_THE_FUTURE -> TextKey.FLOW_RETRY_TIME_FUTURE;
      case TOO_LONG_AGO -> TextKey.FLOW_RETRY_TIME_OLD;
      case NOT_POSITIVE -> TextKey.FLOW_RETRY_AMOUNT_ZERO;
      case TOO_FINE -> TextKey.FLOW_RETRY_AMOUNT_FINE;
      case SEVERAL -> TextKey.FLOW_RETRY_AMOUNT_SEVERAL;
    };
  }

  private static TextKey expected(@Nullable Slot slot) {
    return switch (slot) {
      case Slot.Amount() -> TextKey.FLOW_RETRY_AMOUNT;
      case Slot.Time _ -> TextKey.FLOW_RETRY_TIME;
      case Slot.Phone() -> TextKey.FLOW_RETRY_PHONE;
      case Slot.Order() -> TextKey.FLOW_RETRY_ORDER;
      case Slot.LastFour() -> TextKey.FLOW_RETRY_DIGITS;
      case Slot.Contact() -> TextKey.FLOW_RETRY_CONTACT;
      case Slot.Text _, Slot.Choice _, Slot.Counter _ -> TextKey.FLOW_RETRY_TEXT;
      case null -> TextKey.FLOW_RETRY_TEXT;
    };
  }

  /** The buttons of a stop, in the order in which a number chooses among them. */
  List<Choice> choices(FlowEngine engine, FlowRun run) {
    boolean stuck = run.failures() >= FAILURES_UNTIL_HELP;
    List<Choice> choices = new ArrayList<>();
    switch (engine.step(run).action()) {
      case Action.Ask(var options) -> addOptions(choices, run.at(), options);
      case Action.Cards(var cards, _, var problems, _) -> {
        boolean last = run.at().card() == cards.size();
        choices.add(next(last ? TextKey.FLOW_BUTTON_DONE : TextKey.FLOW_BUTTON_NEXT, run.at()));
        addOptions(choices, run.at(), problems);
      }
      case Action.Pause _ -> choices.add(next(TextKey.FLOW_BUTTON_CONTINUE, run.at()));
      case Action.Fill(_, _, boolean skip, _) -> {
        if (skip || stuck) {
          choices.add(next(TextKey.FLOW_BUTTON_SKIP, run.at()));
        }
      }
      case Action.Passing _ -> {}
    }
    if (stuck) {
      choices.add(replies.human());
    }
    return choices;
  }

  private static void addOptions(List<Choice> choices, FlowPlace at, List<Action.Option> options) {
    for (int i = 0; i < options.size(); i++) {
      Press press = new Press.InFlow(at.flow(), at.step(), String.valueOf(i), at.card());
      choices.add(new Choice(options.get(i).label(), press.token(), Choice.Role.OPTION));
    }
  }

  private Choice next(TextKey label, FlowPlace at) {
    Press press = new Press.InFlow(at.flow(), at.step(), Press.InFlow.NEXT, at.card());
    return new Choice(texts.get(label), press.token(), Choice.Role.CONTINUE);
  }

  /** A sentence about where a flow stands, with the ways to go on with it or leave it. */
  Reply offer(TextKey key, Flow flow, FlowRun run) {
    return replies.sentence(
        key,
        Map.of("title", flow.title(), "step", String.valueOf(run.shownNumber())),
        new Choice(
            texts.get(TextKey.FLOW_BUTTON_CONTINUE),
            new Press.Resume().token(),
            Choice.Role.CONTINUE),
        new Choice(
            texts.get(TextKey.FLOW_BUTTON_SHELVE), new Press.Shelve().token(), Choice.Role.LEAVE));
  }

  /** A sentence about a flow, with one button to come back to it. */
  Reply about(TextKey key, Flow flow, Choice... choices) {
    return replies.sentence(key, Map.of("title", flow.title()), choices);
  }

  Choice resume() {
    return new Choice(
        texts.get(TextKey.FLOW_BUTTON_CONTINUE), new Press.Resume().token(), Choice.Role.CONTINUE);
  }
}
