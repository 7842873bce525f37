package io.kefu.webchat;

import io.kefu.core.channel.Capabilities;
import io.kefu.core.channel.Channel;
import io.kefu.core.channel.Delivery;
import io.kefu.core.channel.Outbound;
import io.kefu.core.message.Address;
import io.kefu.core.message.ChannelId;
import io.kefu.core.message.ConversationId;

/**
 * Hands what is sent to whoever follows the conversation on this node. A message counts as
 * delivered once it is in the transcript: a client that is elsewhere, or nowhere, reads it there.
 */
final class WebChatChannel implements Channel {

  static final ChannelId ID = new ChannelId("webchat");

  /** Replies go back to the conversation itself. */
  static final Address ADDRESS = new Address(ID, "");

  private static final int MAX_REPLY_LENGTH = 100_000;
  private static final int MAX_BUTTONS = 10;

  private final Followers followers;

  WebChatChannel(Followers followers) {
    this.followers = followers;
  }

  @Override
  public ChannelId id() {
    return ID;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(MAX_REPLY_LENGTH, true, MAX_BUTTONS);
  }

  @Override
  public Delivery send(Address to, Outbound message) {
    followers.tell(message.conversation(), follower -> follower.onLine(message.message()));
    return new Delivery.Delivered("");
  }

  @Override
  public void typing(ConversationId conversation, Address to) {
    followers.tell(conversation, Follower::onTyping);
  }
}
