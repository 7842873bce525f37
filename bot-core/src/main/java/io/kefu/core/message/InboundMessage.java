package io.kefu.core.message;

import java.time.Instant;

/**
 * A customer's message as its channel hands it over.
 *
 * @param id the channel's own id; the same id is accepted once
 * @param address where a reply to it goes
 * @param at when the customer sent it, by the channel's word
 */
public record InboundMessage(
    ConversationId conversation, Address address, MessageId id, Content content, Instant at) {

  /** The same message, from somebody who goes by this name. */
  public InboundMessage by(String name) {
    return new InboundMessage(conversation, address.named(name), id, content, at);
  }

  /** The same message, from somebody whom this link led here. */
  public InboundMessage from(String link) {
    return new InboundMessage(conversation, address.from(link), id, content, at);
  }
}
