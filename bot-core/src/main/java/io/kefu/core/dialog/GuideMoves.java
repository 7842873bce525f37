package io.kefu.core.dialog;

import io.kefu.core.dialog.Guidance.SetAside;
import io.kefu.core.dialog.flow.Action;
import io.kefu.core.dialog.flow.Flow;
import io.kefu.core.dialog.flow.FlowEngine;
import io.kefu.core.dialog.flow.FlowPlace;
import io.kefu.core.dialog.flow.FlowRun;
import io.kefu.core.dialog.flow.Move;
import io.kefu.core.dialog.flow.Move.Deed;
import io.kefu.core.handoff.CaseCard;
import io.kefu.core.handoff.HandoffReason;
import io.kefu.core.message.Reply;
import io.kefu.core.privacy.SecretKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a transition of what happened in a flow: says it, fetches people, sets reminders. */
final class GuideMoves {

  private final Replies replies;
  private final GuideReplies words;
  private final Handover handover;

  GuideMoves(Replies replies, GuideReplies words, Handover handover) {
    this.replies = replies;
    this.words = words;
    this.handover = handover;
  }

  /** What the customer said or did to cause a move. */
  record Prompt(List<Long> to, Set<SecretKind> hidden, Instant now) {

    static Prompt of(List<Long> to, Instant now) {
      return new Prompt(to, Set.of(), now);
    }
  }

  Transition moved(Conversation conversation, FlowEngine engine, Move move, Prompt by) {
    boolean fetches = move.deeds().stream().anyMatch(Deed.HandOver.class::isInstance);
    Reply reply = words.moved(engine, move, fetches);
    Transition all = say(at(conversation, engine, move.run()), reply, by);
    for (Deed deed : move.deeds()) {
      all = all.then(current -> done(current, engine, deed, by.now()));
    }
    all = all.then(current -> updated(current, conversation.owner(), engine, move));
    if (move.run().isPresent()) {
      return all;
    }
    return all.then(current -> ended(current, conversation, move))
        .then(current -> offerAside(current, engine, by.now()));
  }

  /** The conversation with its customer at this stop, and the texts it needs from now on. */
  static Conversation at(Conversation conversation, FlowEngine engine, Optional<FlowRun> run) {
    return conversation.guided(conversation.guidance().at(run).keeping(engine.library()));
  }

  private Transition done(Conversation conversation, FlowEngine engine, Deed deed, Instant now) {
    return switch (deed) {
      case Deed.HandOver(FlowPlace at, var how, var done) -> {
        Flow flow = engine.library().of(at).orElseThrow();
        CaseCard card = CaseCards.card(conversation, flow, at, done, how.reason(), how.fields());
        yield handover.fetch(
            conversation,
            new Handover.Cause(
                HandoffReason.GUIDED, Optional.of(how.priority()), Optional.of(card)),
            now);
      }
      case Deed.Report(FlowPlace at, var how, var done) -> {
        Flow flow = engine.library().of(at).orElseThrow();
        CaseCard card = CaseCards.card(conversation, flow, at, done, how.reason(), how.fields());
        yield handover.report(conversation, how.priority(), card, now);
      }
      case Deed.IssueCode() -> Transition.to(conversation, new Effect.IssueCode());
      case Deed.Remind(FlowPlace begin, var after) ->
          Transition.to(
              conversation.guided(
                  conversation.guidance().reminding(Optional.of(begin)).keeping(engine.library())),
              new Effect.SetTimer(TimerName.FLOW_REMIND, now.plus(after)));
    };
  }

  /** Tells whoever the customer waits for what was found out since. */
  private static Transition updated(
      Conversation conversation, Owner before, FlowEngine engine, Move move) {
    if (!(conversation.owner() instanceof Owner.Queue waiting)
        || !(before instanceof Owner.Queue(var same, _, _))
        || !waiting.handoff().equals(same)) {
      return Transition.none(conversation);
    }
    FlowPlace at = move.at();
    Flow flow = engine.library().of(at).orElseThrow();
    Optional<Action.HandOver> how = flow.handOver(conversation.guidance().waitingFor().orElse(""));
    return how.map(asked ->
            Transition.to(
                conversation,
                new Effect.UpdateCase(
                    waiting.handoff(),
                    CaseCards.card(
                        conversation, flow, at, move.done(), asked.reason(), asked.fields()))))
        .orElseGet(() -> Transition.none(conversation));
  }

  private static Transition ended(Conversation next, Conversation before, Move move) {
    return move.outcome()
        .flatMap(outcome ->
            before
                .guidance()
                .run()
                .map(run -> new Observation.GuideEnded(run.at().flow(), outcome)))
        .map(ended -> Transition.to(next, new Effect.Note(ended)))
        .orElseGet(() -> Transition.none(next));
  }

  /** Asks whether to go on with the flow below the one that is over. */
  Transition offerAside(Conversation conversation, FlowEngine engine, Instant now) {
    Optional<SetAside> aside = conversation.guidance().aside();
    if (aside.isEmpty()
        || conversation.guidance().run().isPresent()
        || !(conversation.owner() instanceof Owner.Bot)) {
      return Transition.none(conversation);
    }
    FlowRun run = aside.get().run();
    Optional<Flow> flow = engine.library().of(run.at());
    if (flow.isEmpty() || !now.isBefore(aside.get().until())) {
      Guidance forgotten =
          conversation.guidance().settingAside(Optional.empty()).keeping(engine.library());
      return Transition.none(conversation.guided(forgotten));
    }
    return say(
        conversation, words.offer(TextKey.FLOW_OFFER, flow.get(), run), Prompt.of(List.of(), now));
  }

  Transition say(Conversation conversation, Reply reply, Prompt by) {
    return Transition.to(
        conversation,
        new Effect.Say(replies.withWarning(reply, by.hidden()), by.to(), Optional.empty()));
  }

  /** Fetches a person in the middle of a flow, at the customer's word. */
  Transition fetchPerson(Conversation conversation, FlowEngine engine, FlowRun run, Prompt by) {
    Flow flow = engine.flow(run);
    CaseCard card =
        CaseCards.card(
            conversation, flow, run.at(), run.done(), "asked", flow.slots().sequencedKeySet());
    return handover.begin(
        at(conversation, engine, Optional.empty()),
        new Handover.Cause(HandoffReason.ASKED, Optional.of(flow.priority()), Optional.of(card)),
        replies.sentence(TextKey.HANDOFF_ASKED),
        by.to(),
        by.now());
  }
}
