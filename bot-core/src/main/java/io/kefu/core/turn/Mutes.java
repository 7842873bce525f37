package io.kefu.core.turn;

import io.kefu.core.dialog.Conversation;
import io.kefu.core.dialog.manners.Mute;
import io.kefu.core.message.Address;
import io.kefu.core.message.ConversationId;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lets the desk see who is muted, mute by hand, and take a mute back. */
public final class Mutes {

  private final ConversationStore store;
  private final Conversations all;
  private final Dispatcher.EventSink conversations;
  private final Clock clock;

  public Mutes(
      ConversationStore store, Conversations all, Dispatcher.EventSink conversations, Clock clock) {
    this.store = store;
    this.all = all;
    this.conversations = conversations;
    this.clock = clock;
  }

  /**
   * A customer who is muted.
   *
   * @param since empty if that was not written down
   */
  public record Muted(
      ConversationId conversation, Address address, Optional<Instant> since, Instant until) {}

  /** Until when a customer is muted; empty if it is not so. */
  public Optional<Instant> until(ConversationId conversation) {
    return store.look(conversation).flatMap(this::mute).map(Mute::until);
  }

  /** Who is muted now, the longest last; at most so many. One look at the store for each. */
  public List<Muted> all(int limit) {
    return all.muted(clock.instant(), limit).stream()
        .flatMap(id -> store.look(id).stream())
        .flatMap(it -> mute(it).map(mute -> muted(it, mute)).stream())
        .sorted(Comparator.comparing(Muted::until))
        .toList();
  }

  /** Mutes until then, or mutes no more; takes place in the conversation's next turn. */
  public void set(ConversationId conversation, Optional<Instant> until) {
    Instant now = clock.instant();
    conversations.accept(
        conversation, "mute:" + now.toEpochMilli() + until, new InboundItem.Muted(until));
  }

  private Optional<Mute> mute(Conversation conversation) {
    return conversation.standing().manners().muted(clock.instant());
  }

  private static Muted muted(Conversation conversation, Mute mute) {
    return new Muted(conversation.id(), conversation.address(), mute.since(), mute.until());
  }
}
