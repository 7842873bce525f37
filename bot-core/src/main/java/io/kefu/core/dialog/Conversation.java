package io.kefu.core.dialog;

import io.kefu.core.message.Address;
import io.kefu.core.message.ConversationId;
import java.util.Objects;
import java.util.Optional;

/**
 * The state of one conversation, complete: what is not here or in the transcript is not remembered.
 *
 * @param format version of this record's JSON form
 * @param handoffs how many times the customer was handed over so far
 * @param guidance the guided part; nothing in conversations stored before there was one
 * @param aftercare the case settled last, while the customer may still rate or reopen it
 */
public record Conversation(
    int format,
    ConversationId id,
    Address address,
    Owner owner,
    BotMemory memory,
    int handoffs,
    Guidance guidance,
    Optional<Aftercare> aftercare) {

  /** The form written today. */
  public static final int FORMAT = 1;

  public Conversation {
    guidance = Objects.requireNonNullElse(guidance, Guidance.NONE);
    aftercare = Objects.requireNonNullElse(aftercare, Optional.empty());
  }

  /** A conversation in which nobody is guided. */
  public Conversation(
      int format, ConversationId id, Address address, Owner owner, BotMemory memory, int handoffs) {
    this(format, id, address, owner, memory, handoffs, Guidance.NONE, Optional.empty());
  }

  /** A conversation in which nothing was said yet. */
  public static Conversation started(ConversationId id, Address address) {
    return new Conversation(FORMAT, id, address, new Owner.Bot(), BotMemory.EMPTY, 0);
  }

  Conversation ownedBy(Owner next) {
    return new Conversation(format, id, address, next, memory, handoffs, guidance, aftercare);
  }

  Conversation remembering(BotMemory next) {
    return new Conversation(format, id, address, owner, next, handoffs, guidance, aftercare);
  }

  Conversation withOneMoreHandoff() {
    return new Conversation(format, id, address, owner, memory, handoffs + 1, guidance, aftercare);
  }

  Conversation guided(Guidance next) {
    return new Conversation(format, id, address, owner, memory, handoffs, next, aftercare);
  }

  Conversation caredFor(Optional<Aftercare> next) {
    return new Conversation(format, id, address, owner, memory, handoffs, guidance, next);
  }
}
