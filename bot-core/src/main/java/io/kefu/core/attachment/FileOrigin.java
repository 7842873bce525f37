package io.kefu.core.attachment;

import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import io.kefu.core.message.TranscriptMessage.Author;

/**
 * The message that a file came with. Customers and agents choose the ids of their messages
 * themselves and see each other's, so an id alone does not tell whose file it is.
 */
public record FileOrigin(ConversationId conversation, Author from, MessageId message) {

  public static FileOrigin customer(ConversationId conversation, MessageId message) {
    return new FileOrigin(conversation, Author.CUSTOMER, message);
  }

  public static FileOrigin agent(ConversationId conversation, MessageId message) {
    return new FileOrigin(conversation, Author.AGENT, message);
  }
}
