package io.kefu.webchat;

import io.kefu.core.message.ConversationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/** Who follows which conversation on this node. */
final class Followers {

  private final ConcurrentMap<ConversationId, List<Follower>> byConversation =
      new ConcurrentHashMap<>();
  private volatile boolean stopping;

  /** Adds a follower, which is told to stop at once if this node is stopping. */
  void add(ConversationId conversation, Follower follower) {
    byConversation.merge(conversation, List.of(follower), Followers::joined);
    if (stopping) {
      follower.onStop();
    }
  }

  void remove(ConversationId conversation, Follower follower) {
    byConversation.computeIfPresent(
        conversation,
        (_, present) -> {
          List<Follower> left = present.stream().filter(other -> other != follower).toList();
          return left.isEmpty() ? null : left;
        });
  }

  boolean follow(ConversationId conversation) {
    return byConversation.containsKey(conversation);
  }

  /** How many follow a conversation. */
  int count(ConversationId conversation) {
    return byConversation.getOrDefault(conversation, List.of()).size();
  }

  /** The conversations followed at this moment. */
  Set<ConversationId> conversations() {
    return Set.copyOf(byConversation.keySet());
  }

  void tell(ConversationId conversation, Consumer<Follower> news) {
    byConversation.getOrDefault(conversation, List.of()).forEach(news);
  }

  /** Tells everybody to stop, and whoever comes from now on. */
  void stop() {
    stopping = true;
    conversations().forEach(conversation -> tell(conversation, Follower::onStop));
  }

  private static List<Follower> joined(List<Follower> present, List<Follower> added) {
    List<Follower> all = new ArrayList<>(present);
    all.addAll(added);
    return List.copyOf(all);
  }
}
