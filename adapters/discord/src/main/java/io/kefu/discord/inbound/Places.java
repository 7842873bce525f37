package io.kefu.discord.inbound;

import io.kefu.core.message.Address;
import io.kefu.core.message.Content;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.InboundMessage;
import io.kefu.core.message.MessageId;
import io.kefu.discord.Peer;
import io.kefu.discord.outbound.DiscordChannel;
import java.time.Instant;

/**
 * Which conversation belongs where: a private channel is one conversation, and each question asked
 * where others read along is one of its own, because the bot keeps no track of what servers talk
 * about.
 */
final class Places {

  private Places() {}

  static InboundMessage privately(String channel, String id, Content content, Instant at) {
    return message(conversation(channel).value(), new Peer.Private(channel), id, content, at);
  }

  /** What is said in a private channel. */
  static ConversationId conversation(String channel) {
    return new ConversationId("dc-" + channel);
  }

  static InboundMessage publicly(Peer.Public asked, String id, Content content, Instant at) {
    String conversation = "dc-" + asked.channel() + "-" + asked.message();
    InboundMessage message = message(conversation, asked, id, content, at);
    return message.at(message.address().amongOthers());
  }

  static InboundMessage byCommand(Peer.Asker asker, String id, Content content, Instant at) {
    return message("dc-" + id, asker, id, content, at);
  }

  private static InboundMessage message(
      String conversation, Peer peer, String id, Content content, Instant at) {
    return new InboundMessage(
        new ConversationId(conversation),
        new Address(DiscordChannel.ID, peer.toString()),
        new MessageId(id),
        content,
        at);
  }
}
