package io.kefu.webchat;

import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.turn.Transcript;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads the transcript for polls, and has them wait while there is nothing new. */
final class Polls {

  private static final int PAGE = 200;

  private final Transcript transcript;
  private final Followers followers;
  private final Doors doors;

  Polls(Transcript transcript, Followers followers, Doors doors) {
    this.transcript = transcript;
    this.followers = followers;
    this.doors = doors;
  }

  /** What a poll brings home. */
  sealed interface Answer {

    /** Lines in order, perhaps none. */
    record Page(List<ChatLine> messages, boolean typing) implements Answer {}

    /** Nothing, for this node stops. */
    record Stopping() implements Answer {}

    /** Nothing, for too many of this address or this conversation wait already. */
    record Crowded() implements Answer {}
  }

  /**
   * The lines after this one; if there are none, waits for one, at most this long. Who waits is
   * counted like an open socket.
   */
  Answer read(
      ConversationId conversation, Optional<String> address, long after, Duration patience) {
    if (patience.isZero()) {
      return page(conversation, after, false);
    }
    if (!doors.enter(address, conversation)) {
      return new Answer.Crowded();
    }
    try {
      return follow(conversation, after, patience);
    } finally {
      doors.leave(address, conversation);
    }
  }

  private Answer follow(ConversationId conversation, long after, Duration patience) {
    WaitingPoll poll = new WaitingPoll(after);
    followers.add(conversation, poll);
    try {
      Answer.Page now = page(conversation, after, false);
      return now.messages().isEmpty() ? await(poll, conversation, after, patience) : now;
    } finally {
      followers.remove(conversation, poll);
    }
  }

  private Answer await(
      WaitingPoll poll, ConversationId conversation, long after, Duration patience) {
    return switch (poll.await(patience)) {
      case LINES -> page(conversation, after, false);
      case TYPING -> page(conversation, after, true);
      case NONE -> new Answer.Page(List.of(), false);
      case STOPPING -> new Answer.Stopping();
    };
  }

  private Answer.Page page(ConversationId conversation, long after, boolean typing) {
    List<TranscriptMessage> lines = transcript.after(conversation, after, PAGE);
    return new Answer.Page(lines.stream().map(ChatLine::of).toList(), typing && lines.isEmpty());
  }
}
