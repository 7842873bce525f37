package io.kefu.core.dialog;

import io.kefu.core.dialog.Guide.Guided;
import io.kefu.core.dialog.GuideMoves.Prompt;
import io.kefu.core.dialog.flow.FlowEngine;
import io.kefu.core.dialog.flow.FlowPlace;
import io.kefu.core.dialog.flow.FlowSettings;
import io.kefu.core.dialog.flow.FlowStep.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a guided conversation does when the customer does nothing. */
final class GuideTimers {

  /** Nodes' clocks differ a little; a timer may seem to fire that much too early. */
  private static final Duration SKEW = Duration.ofSeconds(5);

  /** A reminder that comes in the middle of another flow waits so long. */
  private static final Duration LATER = Duration.ofHours(1);

  private final Guide guide;
  private final GuideReplies words;
  private final GuideMoves moves;
  private final FlowSettings settings;

  GuideTimers(Guide guide, GuideReplies words, GuideMoves moves, FlowSettings settings) {
    this.guide = guide;
    this.words = words;
    this.moves = moves;
    this.settings = settings;
  }

  /** Sets the timers of the stop that a customer has come to, or clears those of the one before. */
  Transition set(Conversation conversation, boolean before, Instant now) {
    Optional<Guided> guided = guide.guided(conversation);
    if (guided.isEmpty() && !before) {
      return Transition.none(conversation);
    }
    boolean withBot = guided.filter(Guided::withBot).isPresent();
    List<Effect> effects = new ArrayList<>();
    effects.add(timer(TimerName.FLOW_NUDGE, withBot, now.plus(settings.nudge())));
    effects.add(timer(TimerName.FLOW_SUSPEND, withBot, now.plus(settings.suspend())));
    Optional<Silence> silence = guided.flatMap(GuideTimers::silence);
    effects.add(
        timer(
            TimerName.FLOW_SILENCE,
            silence.isPresent(),
            now.plus(silence.map(Silence::after).orElse(Duration.ZERO))));
    return new Transition(conversation, effects);
  }

  private static Effect timer(TimerName name, boolean wanted, Instant due) {
    return wanted ? new Effect.SetTimer(name, due) : new Effect.ClearTimer(name);
  }

  private static Optional<Silence> silence(Guided g) {
    return g.engine().step(g.run()).silence();
  }

  /** Somebody was silent; nothing happens if he has spoken meanwhile. */
  Transition nudge(Conversation conversation, Instant now) {
    return guide
        .guided(conversation)
        .filter(Guided::withBot)
        .filter(g -> isDue(g, settings.nudge(), now))
        .map(g ->
            moves.say(
                conversation,
                words.offer(TextKey.FLOW_NUDGE, g.engine().flow(g.run()), g.run()),
                Prompt.of(List.of(), now)))
        .orElseGet(() -> Transition.none(conversation));
  }

  Transition suspend(Conversation conversation, Instant now) {
    return guide
        .guided(conversation)
        .filter(Guided::withBot)
        .filter(g -> isDue(g, settings.suspend(), now))
        .map(g ->
            moves
                .say(
                    Guide.setAside(g, now),
                    words.about(TextKey.FLOW_SUSPENDED, g.engine().flow(g.run()), words.resume()),
                    Prompt.of(List.of(), now))
                .then(next -> set(next, true, now)))
        .orElseGet(() -> Transition.none(conversation));
  }

  Transition silence(Conversation conversation, Instant now) {
    return guide
        .guided(conversation)
        .flatMap(g ->
            silence(g)
                .filter(silence -> isDue(g, silence.after(), now))
                .map(silence -> g.engine().silent(g.run(), silence.to(), now))
                .map(move -> moves.moved(conversation, g.engine(), move, Prompt.of(List.of(), now)))
                .map(moved -> moved.then(next -> set(next, true, now))))
        .orElseGet(() -> Transition.none(conversation));
  }

  /** Comes back to the customer, unless another flow is under way or a person has taken over. */
  Transition remind(Conversation conversation, Instant now) {
    Optional<FlowPlace> begin = conversation.guidance().reminder();
    if (begin.isEmpty()) {
      return Transition.none(conversation);
    }
    if (guide.guided(conversation).isPresent()) {
      return Transition.to(
          conversation, new Effect.SetTimer(TimerName.FLOW_REMIND, now.plus(LATER)));
    }
    FlowEngine engine = guide.engine(conversation);
    Conversation done = conversation.guided(conversation.guidance().reminding(Optional.empty()));
    boolean personIsThere =
        conversation.owner() instanceof Owner.Queue || conversation.owner() instanceof Owner.Agent;
    if (personIsThere || engine.library().of(begin.get()).isEmpty()) {
      return Transition.none(done);
    }
    Prompt by = Prompt.of(List.of(), now);
    return moves
        .moved(done.ownedBy(new Owner.Bot()), engine, engine.begin(begin.get(), now), by)
        .then(next -> set(next, false, now));
  }

  private static boolean isDue(Guided g, Duration after, Instant now) {
    return !now.plus(SKEW).isBefore(g.run().touched().plus(after));
  }
}
