package io.kefu.core.dialog;

import io.kefu.core.message.Address;
import io.kefu.core.message.ConversationId;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The state of one conversation, complete: what is not here or in the transcript is not remembered.
 *
 * @param format version of this record's JSON form
 * @param handoffs how many times the customer was handed over so far
 * @param guidance the guided part; nothing in conversations stored before there was one
 * @param aftercare the case settled last, while the customer may still rate or reopen it
 * @param offered what the customer may choose from by writing
 * @param joined the conversation that this one has become a door to
 * @param doors the conversations that have become doors to this one
 * @param standing what the customer knows of us; all there is in conversations stored before it was
 *     noted
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
    Optional<ConversationId> joined,
    Set<ConversationId> doors,
    Standing standing) {

  /** The form written today. */
  public static final int FORMAT = 1;

  public Conversation {
    guidance = Objects.requireNonNullElse(guidance, Guidance.NONE);
    aftercare = Objects.requireNonNullElse(aftercare, Optional.empty());
    offered = Objects.requireNonNullElse(offered, Offered.NOTHING);
    joined = Objects.requireNonNullElse(joined, Optional.empty());
    doors = Set.copyOf(Objects.requireNonNullElse(doors, Set.of()));
    standing = Objects.requireNonNullElse(standing, Standing.INFORMED);
  }

  /** A conversation with a customer known by now, in which nobody is guided. */
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
        Optional.empty(),
        Set.of(),
        Standing.INFORMED);
  }

  /** A conversation in which nothing was said yet. */
  public static Conversation started(ConversationId id, Address address) {
    return new Conversation(FORMAT, id, address, new Owner.Bot(), BotMemory.EMPTY, 0)
        .standing(Standing.NEW);
  }

  Conversation ownedBy(Owner next) {
    return new Conversation(
        format, id, address, next, memory, handoffs, guidance, aftercare, offered, joined, doors,
        standing);
  }

  Conversation remembering(BotMemory next) {
    return new Conversation(
        format, id, address, owner, next, handoffs, guidance, aftercare, offered, joined, doors,
        standing);
  }

  Conversation withOneMoreHandoff() {
    return new Conversation(
        format,
        id,
        address,
        owner,
        memory,
        handoffs + 1,
        guidance,
        aftercare,
        offered,
        joined,
        doors,
        standing);
  }

  Conversation guided(Guidance next) {
    return new Conversation(
        format, id, address, owner, memory, handoffs, next, aftercare, offered, joined, doors,
        standing);
  }

  Conversation caredFor(Optional<Aftercare> next) {
    return new Conversation(
        format, id, address, owner, memory, handoffs, guidance, next, offered, joined, doors,
        standing);
  }

  Conversation offering(Offered next) {
    return new Conversation(
        format, id, address, owner, memory, handoffs, guidance, aftercare, next, joined, doors,
        standing);
  }

  Conversation reachedAt(Address next) {
    return new Conversation(
        format, id, next, owner, memory, handoffs, guidance, aftercare, offered, joined, doors,
        standing);
  }

  Conversation joinedTo(Optional<ConversationId> next) {
    return new Conversation(
        format, id, address, owner, memory, handoffs, guidance, aftercare, offered, next, doors,
        standing);
  }

  Conversation withDoor(ConversationId door) {
    Set<ConversationId> all = new HashSet<>(doors);
    all.add(door);
    return new Conversation(
        format, id, address, owner, memory, handoffs, guidance, aftercare, offered, joined, all,
        standing);
  }

  Conversation standing(Standing next) {
    return new Conversation(
        format, id, address, owner, memory, handoffs, guidance, aftercare, offered, joined, doors,
        next);
  }
}
