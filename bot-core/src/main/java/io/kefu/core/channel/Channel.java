package io.kefu.core.channel;

import io.kefu.core.message.Address;
import io.kefu.core.message.ChannelId;
import io.kefu.core.message.ConversationId;

/**
 * A place customers write from. A channel hands what it hears to {@code Inbox.accept},
 * acknowledging upstream only after that, and sends what it is told to. Calls block; they run on
 * virtual threads, one at a time for a conversation and many at a time for a channel.
 */
public interface Channel {

  ChannelId id();

  /** What replies may contain; the same for as long as the channel lives. */
  Capabilities capabilities();

  /**
   * Sends one message and tells what became of it. Never throws for what can be expected: an
   * upstream that is slow, full or gone is a {@link Delivery}. The same {@link Outbound#id()} may
   * come again after a crash; a channel that can drop the repetition does.
   */
  Delivery send(Address to, Outbound message);

  /** Shows the customer that an answer is being written; best effort, returns at once. */
  default void typing(ConversationId conversation, Address to) {}
}
