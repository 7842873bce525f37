package io.kefu.webchat;

import io.kefu.core.channel.Throttle;
import io.kefu.core.channel.Throttle.Allowance;
import io.kefu.core.message.ConversationId;
import io.kefu.webchat.TurnedAway.Reason;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How often one address may do what costs us something, on all nodes together. */
final class Doors {

  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final Throttle throttle;
  private final WebChatProperties.Limits limits;
  private final TurnedAway turnedAway;
  private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
  private final Map<ConversationId, Integer> byConversation = new ConcurrentHashMap<>();

  Doors(Throttle throttle, WebChatProperties.Limits limits, TurnedAway turnedAway) {
    this.throttle = throttle;
    this.limits = limits;
    this.turnedAway = turnedAway;
  }

  /** Zero if this address may begin a conversation now, else how long it is to wait. */
  Duration begin(Optional<String> address) {
    return pass("session", Reason.SESSIONS, address, Duration.ofSeconds(1), limits.sessions());
  }

  /** Zero if this address may send a file now, else how long it is to wait. */
  Duration upload(Optional<String> address) {
    return pass("upload", Reason.UPLOADS, address, Duration.ofSeconds(2), limits.uploads());
  }

  /**
   * Counts a socket or a waiting poll of this address on this node; false if it has as many as it
   * may.
   */
  boolean enter(String address) {
    boolean entered = enter(byAddress, address, limits.sockets());
    if (!entered) {
      turnedAway.address(Reason.SOCKETS, address);
    }
    return entered;
  }

  /**
   * Counts a socket or a poll that follows this conversation on this node; false if too many do.
   */
  boolean follow(ConversationId conversation) {
    boolean entered = enter(byConversation, conversation, limits.tabs());
    if (!entered) {
      turnedAway.conversation(Reason.TABS, conversation);
    }
    return entered;
  }

  /** Counts what follows a conversation from an address, if it has one; false if too many do. */
  boolean enter(Optional<String> address, ConversationId conversation) {
    if (address.isPresent() && !enter(address.get())) {
      return false;
    }
    boolean follows = follow(conversation);
    if (!follows) {
      address.ifPresent(this::leave);
    }
    return follows;
  }

  /** What entered by address and conversation is gone. */
  void leave(Optional<String> address, ConversationId conversation) {
    unfollow(conversation);
    address.ifPresent(this::leave);
  }

  /** What was let in is gone. */
  void leave(String address) {
    leave(byAddress, address);
  }

  /** What followed this conversation does so no more. */
  void unfollow(ConversationId conversation) {
    leave(byConversation, conversation);
  }

  private Duration pass(
      String door, Reason reason, Optional<String> address, Duration interval, int burst) {
    Duration wait =
        address
            .map(it -> throttle.pass(door, it, new Allowance(interval, burst, LONGEST_WAIT)))
            .orElse(Duration.ZERO);
    if (wait.isPositive()) {
      turnedAway.address(reason, address.orElseThrow());
    }
    return wait;
  }

  private static <K> boolean enter(Map<K, Integer> open, K key, int most) {
    boolean[] full = {false};
    open.compute(
        key,
        (_, present) -> {
          int now = present == null ? 0 : present;
          full[0] = now >= most;
          return full[0] ? now : now + 1;
        });
    return !full[0];
  }

  private static <K> void leave(Map<K, Integer> open, K key) {
    open.computeIfPresent(key, (_, present) -> present > 1 ? present - 1 : null);
  }
}
