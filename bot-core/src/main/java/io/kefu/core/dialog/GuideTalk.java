package io.kefu.core.dialog;

import io.kefu.core.dialog.Guide.Guided;
import io.kefu.core.dialog.GuideInput.MeantChoice;
import io.kefu.core.dialog.GuideMoves.Prompt;
import io.kefu.core.dialog.flow.Flow;
import io.kefu.core.dialog.flow.FlowEngine;
import io.kefu.core.dialog.flow.FlowRun;
import io.kefu.core.dialog.flow.FraudWatch.Refuge;
import io.kefu.core.dialog.flow.Move;
import io.kefu.core.dialog.flow.SlotReading;
import io.kefu.core.faq.EntryId;
import io.kefu.core.handoff.CaseCard.Risk;
import io.kefu.core.handoff.Priority;
import io.kefu.core.message.Choice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a customer in a flow writes: an answer to its question, another question, or neither. */
final class GuideTalk {

  /** Where a value is asked for, what is half a question is more likely half a value. */
  private static final double SURE_OF_QUESTION = 0.85;

  private final BotOwned bot;
  private final GuideReplies words;
  private final GuideMoves moves;
  private final GuideInput input;

  GuideTalk(BotOwned bot, GuideReplies words, GuideMoves moves, GuideInput input) {
    this.bot = bot;
    this.words = words;
    this.moves = moves;
    this.input = input;
  }

  /** Leads away from a swindle, wherever the customer is; empty if nothing sounds like one. */
  Optional<Transition> alarmed(
      Conversation conversation, FlowEngine engine, Segment.Question question, Instant now) {
    Optional<FlowRun> run = conversation.guidance().run();
    boolean inHand =
        conversation.owner() instanceof Owner.Queue
            && conversation.guidance().waitingAt().equals(Optional.of(Priority.P0));
    boolean named =
        run.filter(at -> engine.library().of(at.at()).isPresent())
            .flatMap(at -> input.named(engine, at, question.text()))
            .isPresent();
    return engine
        .library()
        .fraud()
        .alarmedBy(question.text())
        .filter(refuge -> !named)
        .filter(refuge -> !inHand)
        .filter(refuge -> run.filter(r -> r.at().flow().equals(refuge.flow())).isEmpty())
        .flatMap(refuge ->
            engine
                .library()
                .find(refuge.flow())
                .map(flow -> rescued(conversation, engine, flow, refuge, question, now)));
  }

  private Transition rescued(
      Conversation conversation,
      FlowEngine engine,
      Flow flow,
      Refuge refuge,
      Segment.Question question,
      Instant now) {
    Map<String, String> known =
        conversation.guidance().run().map(run -> run.at().slots()).orElse(Map.of());
    Conversation warned =
        heard(conversation, question).guided(conversation.guidance().risking(Risk.FRAUD_WORDS));
    Move move = engine.begin(flow, refuge.at(), known, now);
    return moves.moved(warned, engine, move, prompt(question, now));
  }

  /** Empty if the customer waits for a person, and says something that is for that person. */
  Optional<Transition> asked(
      Guided guided, Segment.Question question, Instant now, Chooser chooser) {
    Conversation heard = heard(guided.conversation(), question);
    Guided g = new Guided(heard, guided.engine(), guided.run());
    Prompt by = prompt(question, now);
    Optional<Choice> named = input.named(g.engine(), g.run(), question.text());
    if (named.isPresent()) {
      return named.flatMap(GuideTalk::press).map(press -> chooser.choose(g, press, by));
    }
    Optional<SlotReading> value = input.value(g.engine(), g.run(), question.text(), now);
    if (value.isPresent() && value.get() instanceof SlotReading.Value(String read)) {
      Optional<String> check = input.check(g.engine(), g.run(), question.text());
      Move move = g.engine().fill(g.run(), read, check, now);
      return Optional.of(moves.moved(heard, g.engine(), move, by));
    }
    SlotReading.Why why = why(value);
    Optional<MeantChoice> meant = input.meant(g.engine(), g.run(), question.text());
    Optional<Transition> side = side(g, guided.conversation(), question, value);
    if (meant.isPresent() && (meant.get().sure() || side.isEmpty())) {
      return press(meant.get().choice()).map(press -> chooser.choose(g, press, by));
    }
    if (side.isPresent()) {
      return side.map(answer -> answer.then(next -> offered(next, g)));
    }
    return g.withBot() ? Optional.of(failed(g, why, by)) : Optional.empty();
  }

  /** The answer to another question, unless what was said is rather meant for this stop. */
  private Optional<Transition> side(
      Guided g, Conversation before, Segment.Question question, Optional<SlotReading> value) {
    boolean meantForStop =
        why(value) != SlotReading.Why.NOT_UNDERSTOOD || input.isUnknowing(question.text());
    return g.withBot() && !meantForStop
        ? bot.answerIfSureByItself(before, question, value.isPresent() ? SURE_OF_QUESTION : 0)
            .filter(answer -> !isOwnTopic(g, answer))
        : Optional.empty();
  }

  /** What was wrong with a value; more than not understood if one was clearly meant. */
  private static SlotReading.Why why(Optional<SlotReading> value) {
    return value.isPresent() && value.get() instanceof SlotReading.Refused(var refused)
        ? refused
        : SlotReading.Why.NOT_UNDERSTOOD;
  }

  /** Takes a picture for an answer where one will do. */
  Optional<Transition> shown(Guided g, String label, Prompt by) {
    return input
        .picture(g.engine(), g.run(), label)
        .map(value -> g.engine().fill(g.run(), value, Optional.empty(), by.now()))
        .map(move -> moves.moved(g.conversation(), g.engine(), move, by));
  }

  /** Does what a button says. */
  @FunctionalInterface
  interface Chooser {
    Transition choose(Guided guided, Press press, Prompt by);
  }

  private static Optional<Press> press(Choice choice) {
    return Press.of(choice.token());
  }

  /** Whether an answer is from an entry that this very flow leads through. */
  private static boolean isOwnTopic(Guided g, Transition answer) {
    List<EntryId> guides = g.engine().flow(g.run()).guides();
    return answer.effects().stream()
        .anyMatch(effect ->
            effect instanceof Effect.Say say
                && say.reply().entry().filter(guides::contains).isPresent());
  }

  /** Asks whether to go on, after something else was answered. */
  Transition offered(Conversation next, Guided g) {
    return next.owner() instanceof Owner.Bot && next.guidance().run().isPresent()
        ? moves.say(
            next,
            words.offer(TextKey.FLOW_OFFER, g.engine().flow(g.run()), g.run()),
            Prompt.of(List.of(), g.run().touched()))
        : Transition.none(next);
  }

  Transition failed(Guided g, Prompt by) {
    return failed(g, SlotReading.Why.NOT_UNDERSTOOD, by);
  }

  private Transition failed(Guided g, SlotReading.Why why, Prompt by) {
    FlowRun run = g.run().failed();
    return moves.say(
        GuideMoves.at(g.conversation(), g.engine(), Optional.of(run)),
        words.refused(g.engine(), run, why),
        by);
  }

  /** The option that is worded like a command, such as one to none of the others. */
  Optional<Press> optionFor(Guided g, Command command, CommandWords commands) {
    return input
        .phrased(g.engine(), g.run(), phrase -> commands.find(phrase).equals(Optional.of(command)))
        .flatMap(GuideTalk::press);
  }

  private static Conversation heard(Conversation conversation, Segment.Question question) {
    return conversation.remembering(conversation.memory().heard(question.text()));
  }

  private static Prompt prompt(Segment.Question question, Instant now) {
    return new Prompt(question.sequences(), question.hidden(), now);
  }
}
