package io.kefu.core.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.kefu.core.faq.Explanation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of a conversation's transcript. Sequences start at 1 and have no gaps; what is written
 * never changes.
 *
 * @param clientMessageId the channel's id of a customer's message, or the pages' id of an agent's
 * @param inReplyTo the sequences of the customer's messages that this message answers
 * @param author the name of the agent who speaks, as customers know it
 * @param why how the FAQ came to it, for agents; a channel never shows it to a customer
 */
public record TranscriptMessage(
    long sequence,
    Author from,
    Reply content,
    Optional<MessageId> clientMessageId,
    List<Long> inReplyTo,
    Optional<Explanation> why,
    Optional<String> author,
    Instant at) {

  /** A message in which no agent speaks. */
  public TranscriptMessage(
      long sequence,
      Author from,
      Reply content,
      Optional<MessageId> clientMessageId,
      List<Long> inReplyTo,
      Optional<Explanation> why,
      Instant at) {
    this(sequence, from, content, clientMessageId, inReplyTo, why, Optional.empty(), at);
  }

  /** Who speaks. */
  public enum Author {
    CUSTOMER,
    BOT,
    AGENT,
    SYSTEM;

    /** The name in JSON. */
    @JsonValue
    public String json() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Author of(String json) {
      return valueOf(json.toUpperCase(Locale.ROOT));
    }
  }

  /** The same message in other words. */
  public TranscriptMessage saying(Reply words) {
    return new TranscriptMessage(
        sequence, from, words, clientMessageId, inReplyTo, why, author, at);
  }

  /** The same message at its place in the transcript, which only the store knows. */
  public TranscriptMessage at(long place) {
    return new TranscriptMessage(place, from, content, clientMessageId, inReplyTo, why, author, at);
  }
}
