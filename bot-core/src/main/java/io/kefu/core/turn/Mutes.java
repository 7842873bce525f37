package io.kefu.core.turn;

import io.kefu.core.dialog.Conversation;
import io.kefu.core.dialog.manners.Mute;
import io.kefu.core.message.ConversationId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Lets the desk see who is muted, mute by hand, and take a mute back. */
public final class Mutes {

  private final ConversationStore store;
  private final Dispatcher.EventSink conversations;
  private final Clock clock;

  public Mutes(ConversationStore store, Dispatcher.EventSink conversations, Clock clock) {
    this.store = store;
    this.conversations = conversations;
    this.clock = clock;
  }

  /** Until when a customer is muted; empty if it is not so. */
  public Optional<Instant> until(ConversationId conversation) {
    return store.look(conversation).flatMap(this::mute).map(Mute::until);
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
}
