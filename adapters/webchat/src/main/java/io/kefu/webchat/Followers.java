package io.kefu.webchat;

import io.kefu.core.message.ConversationId;
import io.kefu.core.turn.JoinedConversations.Behind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/** Who follows which conversation on this node. */
final class Followers {

  private final ConcurrentMap<ConversationId, List<Follower>> byConversation =
      new ConcurrentHashMap<>();
  private final ConcurrentMap<ConversationId, Map<ConversationId, Long>> doors =
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
    if (!byConversation.containsKey(conversation)) {
      doors.replaceAll((_, known) -> without(known, conversation));
      doors.values().removeIf(Map::isEmpty);
    }
  }

  /** Whoever follows this door follows what is behind it. */
  void through(ConversationId door, Behind behind) {
    doors.merge(behind.conversation(), Map.of(door, behind.lines()), Followers::both);
  }

  boolean follow(ConversationId conversation) {
    return byConversation.containsKey(conversation)
        || doorsTo(conversation).keySet().stream().anyMatch(byConversation::containsKey);
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
    doorsTo(conversation)
        .forEach((door, lines) ->
            byConversation
                .getOrDefault(door, List.of())
                .forEach(follower -> news.accept(new FollowerBehind(follower, lines))));
  }

  /** Those that were come upon on this node and are followed still. */
  private Map<ConversationId, Long> doorsTo(ConversationId conversation) {
    return doors.getOrDefault(conversation, Map.of());
  }

  private static Map<ConversationId, Long> both(
      Map<ConversationId, Long> known, Map<ConversationId, Long> more) {
    if (known.entrySet().containsAll(more.entrySet())) {
      return known;
    }
    Map<ConversationId, Long> all = new HashMap<>(known);
    all.putAll(more);
    return Map.copyOf(all);
  }

  /** Tells everybody to stop, and whoever comes from now on. */
  void stop() {
    stopping = true;
    conversations().forEach(conversation -> tell(conversation, Follower::onStop));
  }

  private static Map<ConversationId, Long> without(
      Map<ConversationId, Long> known, ConversationId door) {
    if (!known.containsKey(door)) {
      return known;
    }
    Map<ConversationId, Long> rest = new HashMap<>(known);
    rest.remove(door);
    return Map.copyOf(rest);
  }

  private static List<Follower> joined(List<Follower> present, List<Follower> added) {
    List<Follower> all = new ArrayList<>(present);
    all.addAll(added);
    return List.copyOf(all);
  }
}
