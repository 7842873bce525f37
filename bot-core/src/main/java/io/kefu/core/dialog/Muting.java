package io.kefu.core.dialog;

import io.kefu.core.dialog.Event.Utterance;
import io.kefu.core.dialog.manners.Manners;
import io.kefu.core.dialog.manners.Mute;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Keeps those who flood the chat, and those whom the desk has muted, from costing answers. */
final class Muting {

  private static final long LONG = 120;

  private final Replies replies;
  private final DialogSettings settings;

  Muting(Replies replies, DialogSettings settings) {
    this.replies = replies;
    this.settings = settings;
  }

  /**
   * What comes of a burst: the answer, or for the muted nothing, once with a word why. People judge
   * for themselves, so whoever talks with one is not judged here.
   */
  Transition heard(
      Conversation conversation,
      List<Utterance> burst,
      Instant now,
      Function<Conversation, Transition> answer) {
    if (conversation.owner() instanceof Owner.Agent) {
      return answer.apply(conversation);
    }
    Standing standing = conversation.standing();
    Manners manners =
        standing.manners().after(burst.stream().map(Utterance::content).toList(), limit(), now);
    Conversation judged = conversation.standing(standing.behaving(manners));
    Optional<Mute> mute = manners.muted(now);
    return mute.isEmpty() ? answer.apply(judged) : muted(judged, mute.get(), burst, now);
  }

  /** Muted by the desk, or answered again. */
  Conversation byHand(Conversation conversation, Optional<Instant> until, Instant now) {
    Standing standing = conversation.standing();
    Manners manners = standing.manners();
    return conversation.standing(
        standing.behaving(
            until.map(it -> manners.mutedUntil(it, now)).orElseGet(manners::unmuted)));
  }

  private int limit() {
    return settings.muteAt() == 0 ? Integer.MAX_VALUE : settings.muteAt();
  }

  private Transition muted(
      Conversation conversation, Mute mute, List<Utterance> burst, Instant now) {
    if (mute.told()) {
      return Transition.none(conversation);
    }
    Standing standing = conversation.standing();
    List<Long> to = burst.stream().map(Utterance::sequence).filter(place -> place > 0).toList();
    return Transition.to(
        conversation.standing(standing.behaving(standing.manners().told())),
        new Effect.Say(replies.sentence(words(mute, now), time(mute, now)), to, Optional.empty()),
        new Effect.Note(new Observation.Muted()));
  }

  private static TextKey words(Mute mute, Instant now) {
    return minutes(mute, now) > LONG ? TextKey.MUTED_LONG : TextKey.MUTED;
  }

  private static Map<String, String> time(Mute mute, Instant now) {
    long minutes = minutes(mute, now);
    return Map.of(
        "minutes", String.valueOf(minutes), "hours", String.valueOf(Math.ceilDiv(minutes, 60)));
  }

  private static long minutes(Mute mute, Instant now) {
    return Math.ceilDiv(Duration.between(now, mute.until()).toSeconds(), 60);
  }
}
