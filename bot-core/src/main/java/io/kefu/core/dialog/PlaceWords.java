package io.kefu.core.dialog;

import io.kefu.core.handoff.HandoffQueue.Place;
import io.kefu.core.handoff.Priority;
import io.kefu.core.message.Block;
import io.kefu.core.message.Reply;
import io.kefu.core.message.RichText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells a waiting customer the place in line, how long it may take, or when people are back. */
final class PlaceWords {

  /** A longer wait is not foretold: it would only be wrong. */
  private static final int LONGEST_FORETOLD_MINUTES = 60;

  /** Nobody has waited long before that. */
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final Replies replies;
  private final Handover handover;
  private final OpeningWords opening;

  PlaceWords(Replies replies, Handover handover, OpeningWords opening) {
    this.replies = replies;
    this.handover = handover;
    this.opening = opening;
  }

  Reply place(Conversation conversation, Owner.Queue waiting, Place place, Instant now) {
    Priority priority = conversation.guidance().waitingAt().orElse(Priority.P3);
    return handover.closed(priority, now)
        ? closed(place, now)
        : open(key(waiting, place.ahead() == 0, now), place);
  }

  private Reply closed(Place place, Instant now) {
    String number = place.number().value();
    return opening
        .next(now)
        .map(opens ->
            replies.sentence(
                TextKey.HOURS_CLOSED_UNTIL,
                Map.of("case", number, "opens", opens),
                replies.leaveLine()))
        .orElseGet(() ->
            replies.sentence(TextKey.HOURS_CLOSED, Map.of("case", number), replies.leaveLine()));
  }

  private static TextKey key(Owner.Queue waiting, boolean first, Instant now) {
    if (waiting.number().isEmpty()) {
      return first ? TextKey.HANDOFF_JOINED_FIRST : TextKey.HANDOFF_JOINED;
    }
    return now.isBefore(waiting.since().plus(A_MINUTE))
        ? (first ? TextKey.HANDOFF_PLACE_NEW_FIRST : TextKey.HANDOFF_PLACE_NEW)
        : (first ? TextKey.HANDOFF_PLACE_FIRST : TextKey.HANDOFF_PLACE);
  }

  private Reply open(TextKey key, Place place) {
    Map<String, String> values =
        Map.of("case", place.number().value(), "ahead", String.valueOf(place.ahead()));
    Reply told = replies.sentence(key, values, replies.leaveLine());
    return place
        .expected()
        .map(wait -> wait.plusSeconds(59).toMinutes())
        .filter(minutes -> minutes > 0 && minutes <= LONGEST_FORETOLD_MINUTES)
        .map(minutes -> with(told, minutes))
        .orElse(told);
  }

  private Reply with(Reply told, long minutes) {
    Map<String, String> values = Map.of("minutes", String.valueOf(minutes));
    List<Block> blocks = new ArrayList<>(told.body().blocks());
    blocks.addAll(replies.sentence(TextKey.HANDOFF_WAIT, values).body().blocks());
    return new Reply(new RichText(blocks), told.choices(), told.entry());
  }
}
