package io.kefu.core.dialog;

import io.kefu.core.message.Address;
import io.kefu.core.message.ConversationId;

/**
 * The state of one conversation, complete: what is not here or in the transcript is not remembered.
 *
 * @param format version of this record's JSON form
 * @param handoffs how many times the customer was handed over so far
 */
public record Conversation(
    int format, ConversationId id, Address address, Owner owner, BotMemory memory, int handoffs) {

  /** The form written today. */
  public static final int FORMAT = 1;

  /** A conversation in which nothing was said yet. */
  public static Conversation started(ConversationId id, Address address) {
    return new Conversation(FORMAT, id, address, new Owner.Bot(), BotMemory.EMPTY, 0);
  }

  Conversation ownedBy(Owner next) {
    return new Conversation(format, id, address, next, memory, handoffs);
  }

  Conversation remembering(BotMemory next) {
    return new Conversation(format, id, address, owner, next, handoffs);
  }

  Conversation withOneMoreHandoff() {
    return new Conversation(format, id, address, owner, memory, handoffs + 1);
  }
}
