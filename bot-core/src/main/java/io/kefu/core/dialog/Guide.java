package io.kefu.core.dialog;

import io.kefu.core.dialog.Guidance.SetAside;
import io.kefu.core.dialog.GuideMoves.Prompt;
import io.kefu.core.dialog.flow.Action;
import io.kefu.core.dialog.flow.Flow;
import io.kefu.core.dialog.flow.FlowEngine;
import io.kefu.core.dialog.flow.FlowId;
import io.kefu.core.dialog.flow.FlowRun;
import io.kefu.core.dialog.flow.Move;
import io.kefu.core.message.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The way of a customer through a flow, whether the bot owns the conversation or the customer waits
 * for a person meanwhile. What is not for it, it leaves to the owner.
 */
final class Guide {

  private final Supplier<FlowEngine> shipped;
  private final BotOwned bot;
  private final Replies replies;
  private final GuideReplies words;
  private final GuideMoves moves;
  private final GuideTalk talk;
  private final CommandWords commands;

  Guide(
      Supplier<FlowEngine> shipped,
      BotOwned bot,
      Replies replies,
      GuideReplies words,
      GuideMoves moves,
      GuideTalk talk,
      CommandWords commands) {
    this.shipped = shipped;
    this.bot = bot;
    this.replies = replies;
    this.words = words;
    this.moves = moves;
    this.talk = talk;
    this.commands = commands;
  }

  /** A customer in a flow. */
  record Guided(Conversation conversation, FlowEngine engine, FlowRun run) {

    boolean withBot() {
      return conversation.owner() instanceof Owner.Bot;
    }
  }

  FlowEngine engine(Conversation conversation) {
    return shipped.get().with(conversation.guidance().editions());
  }

  Optional<Guided> guided(Conversation conversation) {
    FlowEngine engine = engine(conversation);
    return conversation
        .guidance()
        .run()
        .filter(run -> engine.library().of(run.at()).isPresent())
        .map(run -> new Guided(conversation, engine, run));
  }

  /** What a segment makes of the conversation; empty if it is not for the guide. */
  Optional<Transition> heard(Conversation conversation, Segment segment, Instant now) {
    Optional<Guided> guided = guided(conversation);
    return switch (segment) {
      case Segment.Opening(List<Long> to) ->
          guided.filter(Guided::withBot).map(g -> offered(g, Prompt.of(to, now)));
      case Segment.Order(List<Long> to, Command command) ->
          command == Command.CONTINUE
              ? resumed(conversation, Prompt.of(to, now))
              : guided.flatMap(g -> ordered(g, command, Prompt.of(to, now)));
      case Segment.Pressed(List<Long> to, var token) ->
          Press.of(token).flatMap(press -> pressed(conversation, press, segment, to, now));
      case Segment.Attached(List<Long> to, String label) ->
          guided.flatMap(g -> talk.shown(g, label, Prompt.of(to, now)));
      case Segment.Question question ->
          wished(conversation, question, now)
              .or(() -> talk.alarmed(conversation, engine(conversation), question, now))
              .or(() -> guided.flatMap(g -> talk.asked(g, question, now, this::chosen)));
    };
  }

  /** Begins the flow that was asked for by its own words. */
  private Optional<Transition> wished(
      Conversation conversation, Segment.Question question, Instant now) {
    String said = CommandWords.normal(question.text());
    return shipped
        .get()
        .library()
        .asked(words -> CommandWords.normal(words).equals(said))
        .map(flow ->
            begun(conversation, flow, new Prompt(question.sequences(), question.hidden(), now)));
  }

  private Optional<Transition> pressed(
      Conversation conversation, Press press, Segment segment, List<Long> to, Instant now) {
    Prompt by = Prompt.of(to, now);
    return switch (press) {
      case Press.Guide(FlowId flow) ->
          shipped.get().library().find(flow).map(found -> begun(conversation, found, by));
      case Press.InFlow inFlow ->
          guided(conversation)
              .map(g -> chosen(g, inFlow, by))
              .or(() -> offeredAside(conversation, inFlow.flow(), by));
      case Press.Resume() -> resumed(conversation, by);
      case Press.Shelve() -> shelved(conversation, by);
      case Press.Human() ->
          guided(conversation)
              .filter(Guided::withBot)
              .map(g -> moves.fetchPerson(conversation, g.engine(), g.run(), by));
      case Press.Ask _ ->
          guided(conversation)
              .filter(Guided::withBot)
              .map(g -> bot.heard(conversation, segment, now).then(next -> talk.offered(next, g)));
      case Press.NoneOfThese _,
          Press.Rate _,
          Press.LeaveLine _,
          Press.Stars _,
          Press.Comment _,
          Press.Transcript _ ->
          Optional.empty();
    };
  }

  private Optional<Transition> ordered(Guided g, Command command, Prompt by) {
    Optional<Press> option = talk.optionFor(g, command, commands);
    if (option.isPresent()) {
      return option.map(press -> chosen(g, press, by));
    }
    return switch (command) {
      case HUMAN ->
          g.withBot()
              ? Optional.of(moves.fetchPerson(g.conversation(), g.engine(), g.run(), by))
              : Optional.empty();
      case BACK ->
          Optional.of(
              g.engine()
                  .back(g.run(), by.now())
                  .map(move -> moves.moved(g.conversation(), g.engine(), move, by))
                  .orElseGet(() -> again(g, TextKey.FLOW_FIRST, by)));
      case RESTART ->
          Optional.of(
              moves.moved(g.conversation(), g.engine(), g.engine().restart(g.run(), by.now()), by));
      case LEAVE -> Optional.of(left(g, by));
      case GREETING -> g.withBot() ? Optional.of(offered(g, by)) : Optional.empty();
      case NONE_OF_THESE -> g.withBot() ? Optional.of(talk.failed(g, by)) : Optional.empty();
      case THANKS, CONTINUE, SWITCH -> Optional.empty();
    };
  }

  /** Does what a button of a stop says, if that is where the customer is. */
  private Transition chosen(Guided g, Press press, Prompt by) {
    if (press instanceof Press.Human) {
      return g.withBot()
          ? moves.fetchPerson(g.conversation(), g.engine(), g.run(), by)
          : again(g, TextKey.HANDOFF_CHECKING, by);
    }
    return move(g, press, by.now())
        .map(move -> moves.moved(g.conversation(), g.engine(), move, by))
        .orElseGet(() -> again(g, TextKey.FLOW_STALE, by));
  }

  private static Optional<Move> move(Guided g, Press press, Instant now) {
    if (!(press instanceof Press.InFlow(FlowId flow, String step, String what, int card))
        || !flow.equals(g.run().at().flow())
        || !step.equals(g.run().at().step())
        || card != g.run().at().card()) {
      return Optional.empty();
    }
    if (what.equals(Press.InFlow.NEXT)) {
      return g.engine().step(g.run()).action() instanceof Action.Ask
          ? Optional.empty()
          : Optional.of(g.engine().next(g.run(), now));
    }
    List<Action.Option> options = g.engine().options(g.run());
    int index = Integer.parseInt(what);
    return index < options.size()
        ? Optional.of(g.engine().choose(g.run(), options.get(index), now))
        : Optional.empty();
  }

  /** Begins a flow; the one the customer was in waits below it. */
  private Transition begun(Conversation conversation, Flow flow, Prompt by) {
    Optional<Guided> below =
        guided(conversation).filter(g -> !g.run().at().flow().equals(flow.id()));
    Conversation ready = below.map(g -> setAside(g, by.now())).orElse(conversation);
    FlowEngine engine = engine(ready);
    Transition begun = moves.moved(ready, engine, engine.begin(flow, by.now()), by);
    return begun.then(
        next -> Transition.to(next, new Effect.Note(new Observation.GuideBegun(flow.id()))));
  }

  /** The conversation with its flow waiting for later. */
  static Conversation setAside(Guided g, Instant now) {
    SetAside aside = new SetAside(g.run(), now.plus(g.engine().flow(g.run()).resume()));
    Guidance next =
        g.conversation().guidance().at(Optional.empty()).settingAside(Optional.of(aside));
    return g.conversation().guided(next.keeping(g.engine().library()));
  }

  private Optional<Transition> resumed(Conversation conversation, Prompt by) {
    Optional<Guided> running = guided(conversation);
    if (running.isPresent()) {
      return running.map(g -> moves.say(conversation, words.stop(g.engine(), g.run()), by));
    }
    FlowEngine engine = engine(conversation);
    return conversation
        .guidance()
        .aside()
        .filter(aside -> by.now().isBefore(aside.until()))
        .filter(aside -> engine.library().of(aside.run().at()).isPresent())
        .map(aside -> {
          FlowRun run = aside.run().touched(by.now());
          Guidance next = conversation.guidance().settingAside(Optional.empty());
          return moves.say(
              GuideMoves.at(conversation.guided(next), engine, Optional.of(run)),
              words.stop(engine, run),
              by);
        });
  }

  private Optional<Transition> shelved(Conversation conversation, Prompt by) {
    Optional<Guided> running = guided(conversation);
    if (running.isPresent()) {
      Flow flow = running.get().engine().flow(running.get().run());
      return Optional.of(
          moves.say(
              setAside(running.get(), by.now()),
              words.about(TextKey.FLOW_SHELVED, flow, words.resume(), replies.human()),
              by));
    }
    FlowEngine engine = engine(conversation);
    return conversation
        .guidance()
        .aside()
        .flatMap(aside -> engine.library().of(aside.run().at()))
        .map(flow ->
            moves.say(
                conversation.guided(
                    conversation
                        .guidance()
                        .settingAside(Optional.empty())
                        .keeping(engine.library())),
                words.about(TextKey.FLOW_LEFT, flow, replies.human()),
                by));
  }

  private Transition left(Guided g, Prompt by) {
    Flow flow = g.engine().flow(g.run());
    Conversation next = GuideMoves.at(g.conversation(), g.engine(), Optional.empty());
    return g.withBot()
        ? moves
            .say(next, words.about(TextKey.FLOW_LEFT, flow, replies.human()), by)
            .then(left -> moves.offerAside(left, g.engine(), by.now()))
        : moves.say(next, replies.sentence(TextKey.FLOW_LEFT_WAITING, replies.leaveLine()), by);
  }

  /** The stop that a customer is at, once more. */
  Reply stop(Guided g) {
    return words.stop(g.engine(), g.run());
  }

  private Transition again(Guided g, TextKey key, Prompt by) {
    return moves.say(g.conversation(), words.again(g.engine(), g.run(), key), by);
  }

  private Transition offered(Guided g, Prompt by) {
    Flow flow = g.engine().flow(g.run());
    return moves.say(g.conversation(), words.offer(TextKey.FLOW_OFFER, flow, g.run()), by);
  }

  /** An old button of the flow that was set aside. */
  private Optional<Transition> offeredAside(Conversation conversation, FlowId flow, Prompt by) {
    return conversation
        .guidance()
        .aside()
        .filter(aside -> aside.run().at().flow().equals(flow))
        .filter(aside -> by.now().isBefore(aside.until()))
        .flatMap(aside ->
            engine(conversation)
                .library()
                .of(aside.run().at())
                .map(found ->
                    moves.say(
                        conversation, words.offer(TextKey.FLOW_OFFER, found, aside.run()), by)));
  }
}
