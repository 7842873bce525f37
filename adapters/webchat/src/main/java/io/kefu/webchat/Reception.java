package io.kefu.webchat;

import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.Content;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.InboundMessage;
import io.kefu.core.message.MessageId;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.turn.Inbox;
import io.kefu.core.turn.Inbox.Acceptance;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Takes what clients want said, whichever way it came, and brings it to the inbox. */
final class Reception {

  private static final MessageId KNOWN = new MessageId("known");

  private final Inbox inbox;
  private final Followers followers;
  private final ChoiceLabels labels;
  private final TurnedAway turnedAway;
  private final int maxLength;
  private final Clock clock;

  Reception(
      Inbox inbox,
      Followers followers,
      ChoiceLabels labels,
      TurnedAway turnedAway,
      int maxLength,
      Clock clock) {
    this.turnedAway = turnedAway;
    this.inbox = inbox;
    this.followers = followers;
    this.labels = labels;
    this.maxLength = maxLength;
    this.clock = clock;
  }

  /** What became of it. */
  sealed interface Outcome {

    /** It is stored and will be answered. */
    record Accepted(long sequence) implements Outcome {}

    /** It is not stored. */
    record Refused(Problem problem) implements Outcome {}
  }

  /** Begins a conversation, which the bot then opens; under an id no client comes upon. */
  Outcome open(ConversationId conversation) {
    MessageId id = new MessageId(UUID.randomUUID().toString());
    return accept(conversation, id, new Content.Opened());
  }

  /** As {@link #open}, for a customer who may have been here before and is greeted once. */
  Outcome openKnown(ConversationId conversation, String name) {
    return accept(message(conversation, KNOWN, new Content.Opened()).by(name));
  }

  /** Takes a message of a client that remembers no buttons. */
  Outcome submit(ConversationId conversation, JsonNode body) {
    return submit(conversation, body, _ -> Optional.empty());
  }

  /**
   * Takes a message.
   *
   * @param shown the label of a button that the client is known to have been shown
   */
  Outcome submit(
      ConversationId conversation, JsonNode body, Function<ChoiceToken, Optional<String>> shown) {
    return switch (Submission.read(body, maxLength)) {
      case Submission.Text(MessageId id, String text) ->
          accept(conversation, id, new Content.Text(text));
      case Submission.Choice(MessageId id, ChoiceToken token) ->
          shown
              .apply(token)
              .or(() -> labels.find(conversation, token))
              .map(label -> accept(conversation, id, new Content.Chosen(token, label)))
              .orElseGet(() -> new Outcome.Refused(Problem.CHOICE_UNKNOWN));
      case Submission.Unfit(Problem problem) -> new Outcome.Refused(problem);
    };
  }

  /** Takes a message that is put together already. */
  Outcome accept(ConversationId conversation, MessageId id, Content content) {
    return accept(message(conversation, id, content));
  }

  private InboundMessage message(ConversationId conversation, MessageId id, Content content) {
    return new InboundMessage(conversation, WebChatChannel.ADDRESS, id, content, clock.instant());
  }

  private Outcome accept(InboundMessage message) {
    return switch (inbox.accept(message)) {
      case Acceptance.Accepted(long sequence, Optional<TranscriptMessage> line) -> {
        line.ifPresent(
            it -> followers.tell(message.conversation(), follower -> follower.onLine(it)));
        yield new Outcome.Accepted(sequence);
      }
      case Acceptance.Busy() -> {
        turnedAway.conversation(TurnedAway.Reason.MESSAGES, message.conversation());
        yield new Outcome.Refused(Problem.TOO_MANY_REQUESTS);
      }
    };
  }
}
