package io.kefu.core.message;

import java.time.Instant;
import java.util.Optional;

/**
 * A customer's message as its channel hands it over.
 *
 * @param id the channel's own id; the same id is accepted once
 * @param address where a reply to it goes
 * @param at when the customer sent it, by the channel's word
 * @param sender what the customer goes by, as the channel tells it, if it does
 */
public record InboundMessage(
    ConversationId conversation,
    Address address,
    MessageId id,
    Content content,
    Instant at,
    Optional<String> sender) {

  /** A message of which the channel tells no name. */
  public InboundMessage(
      ConversationId conversation, Address address, MessageId id, Content content, Instant at) {
    this(conversation, address, id, content, at, Optional.empty());
  }

  /** The same message, from somebody who goes by this name. */
  public InboundMessage by(String name) {
    return new InboundMessage(conversation, address, id, content, at, Optional.of(name));
  }

  /** The same message, to be answered there. */
  public InboundMessage at(Address other) {
    return new InboundMessage(conversation, other, id, content, at, sender);
  }

  /** The same message with another content. */
  public InboundMessage saying(Content other) {
    return new InboundMessage(conversation, address, id, other, at, sender);
  }

  /** The same message, from somebody whom this link led here. */
  public InboundMessage from(String link) {
    return new InboundMessage(conversation, address.from(link), id, content, at, sender);
  }
}
