package io.kefu.core.redis.conversation;

import io.kefu.core.dialog.Effect;
import io.kefu.core.dialog.Observation;
import io.kefu.core.dialog.Owner;
import io.kefu.core.redis.report.ReportDays;
import io.kefu.core.turn.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a turn adds to the reports. */
final class TurnCounts {

  /** After a longer silence the bot begins to handle the customer anew. */
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

  private TurnCounts() {}

  /** Pairs of name and number, as the commit's script takes them. */
  static List<String> of(Turn turn) {
    Counts counts = new Counts(turn);
    if (turn.lease().state().isEmpty()) {
      counts.add("opened", 1);
      counts.add("opened:" + turn.next().address().channel(), 1);
    }
    for (Effect effect : turn.effects()) {
      if (effect instanceof Effect.Note(Observation observation)) {
        count(counts, observation);
      }
    }
    if (replied(turn)) {
      counts.add("bot-replied", 1);
      counts.add("bot-replied-ms", Duration.between(turn.begun(), turn.at()).toMillis());
    }
    return counts.pairs;
  }

  /** How long the bot took for this turn with a customer; empty if it answered nobody. */
  static Optional<Duration> botsTime(Turn turn) {
    return replied(turn)
        ? Optional.of(Duration.between(turn.begun(), turn.at()))
        : Optional.empty();
  }

  /** Whether the bot had the conversation before. */
  static boolean goesOn(Turn turn) {
    return turn.lease().state().filter(it -> it.owner() instanceof Owner.Bot).isPresent();
  }

  private static boolean replied(Turn turn) {
    return turn.effects().stream()
        .anyMatch(effect -> effect instanceof Effect.Say say && !say.inReplyTo().isEmpty());
  }

  /** The question the bot did not know, masked; empty if there was none. */
  static String unanswered(Turn turn) {
    boolean lost =
        turn.effects().stream()
            .anyMatch(effect ->
                effect instanceof Effect.Note(var seen) && seen instanceof Observation.Abstained);
    return lost ? turn.next().memory().lastMessage() : "";
  }

  private static void count(Counts counts, Observation observation) {
    switch (observation) {
      case Observation.Answered(var entry) -> counts.add("answered:" + entry.value(), 1);
      case Observation.Clarified() -> counts.add("clarified", 1);
      case Observation.Abstained() -> counts.add("abstained", 1);
      case Observation.Rated(_, var thumb) ->
          counts.add(
              switch (thumb) {
                case UP -> "solved";
                case DOWN -> "not-solved";
              },
              1);
      case Observation.Muted() -> counts.add("muted", 1);
      case Observation.HandedOver(var reason) ->
          counts.add("handed-over:" + reason.name().toLowerCase(Locale.ROOT), 1);
      case Observation.GuideBegun _, Observation.GuideEnded _ -> {}
    }
  }

  private record Counts(Turn turn, List<String> pairs) {

    Counts(Turn turn) {
      this(turn, new ArrayList<>());
    }

    void add(String name, long by) {
      pairs.add(ReportDays.name(turn.at(), name));
      pairs.add(String.valueOf(by));
    }
  }
}
