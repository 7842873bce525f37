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
 * @param offered what the customer may choose from by writing
 * @param joined the conversation that this one has become a door to
 */
public record Conversation(
    int format,
    ConversationId id,
    Address address,
    Owner owner,
    BotMemory memory,
    int handoffs,
    Guidance guidance,
    Optional<Aftercare> aftercare,
    Offered offered,
    Optional<ConversationId> joined) {

  /** The form written today. */
  public static final int FORMAT = 1;

  public Conversation {
    guidance = Objects.requireNonNullElse(guidance, Guidance.NONE);
    aftercare = Objects.requireNonNullElse(aftercare, Optional.empty());
    offered = Objects.requireNonNullElse(offered, Offered.NOTHING);
    joined = Objects.requireNonNullElse(joined, Optional.empty());
  }

  /** A conversation in which nobody is guided. */
  public Conversation(
      int format, ConversationId id, Address address, Owner owner, BotMemory memory, int handoffs) {
    this(
        format,
        id,
        address,
        owner,
        memory,
        handoffs,
        Guidance.NONE,
        Optional.empty(),
        Offered.NOTHING,
        Optional.empty());
  }

  /** A conversation in which nothing was said yet. */
  public static Conversation started(ConversationId id, Address address) {
    return new Conversation(FORMAT, id, address, new Owner.Bot(), BotMemory.EMPTY, 0);
  }

  Conversation ownedBy(Owner next) {
    return new Conversation(
        format, id, address, next, memory, handoffs, guidance, aftercare, offered, joined);
  }

  Conversation remembering(BotMemory next) {
    return new Conversation(
        format, id, address, owner, next, handoffs, guidance, aftercare, offered, joined);
  }

  Conversation withOneMoreHandoff() {
    return new Conversation(
        format, id, address, owner, memory, handoffs + 1, guidance, aftercare, offered, joined);
  }

  Conversation guided(Guidance next) {
    return new Conversation(
        format, id, address, owner, memory, handoffs, next, aftercare, offered, joined);
  }

  Conversation caredFor(Optional<Aftercare> next) {
    return new Conversation(
        format, id, address, owner, memory, handoffs, guidance, next, offered, joined);
  }

  Conversation offering(Offered next) {
    return new Conversation(
        format, id, address, owner, memory, handoffs, guidance, aftercare, next, joined);
  }

  Conversation reachedAt(Address next) {
    return new Conversation(
        format, id, next, owner, memory, handoffs, guidance, aftercare, offered, joined);
  }

  Conversation joinedTo(Optional<ConversationId> next) {
    return new Conversation(
        format, id, address, owner, memory, handoffs, guidance, aftercare, offered, next);
  }
}
