package io.kefu.webchat;

import io.kefu.core.channel.Throttle;
import io.kefu.core.channel.Throttle.Allowance;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How often one address may do what costs us something, on all nodes together. */
final class Doors {

  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final Throttle throttle;
  private final WebChatProperties.Limits limits;
  private final Map<String, Integer> sockets = new ConcurrentHashMap<>();

  Doors(Throttle throttle, WebChatProperties.Limits limits) {
    this.throttle = throttle;
    this.limits = limits;
  }

  /** Zero if this address may begin a conversation now, else how long it is to wait. */
  Duration begin(Optional<String> address) {
    return pass("session", address, Duration.ofSeconds(1), limits.sessions());
  }

  /** Zero if this address may send a file now, else how long it is to wait. */
  Duration upload(Optional<String> address) {
    return pass("upload", address, Duration.ofSeconds(2), limits.uploads());
  }

  /** Counts a socket of this address on this node; false if it has as many as it may. */
  boolean enter(String address) {
    boolean[] full = {false};
    sockets.compute(
        address,
        (_, open) -> {
          int now = open == null ? 0 : open;
          full[0] = now >= limits.sockets();
          return full[0] ? now : now + 1;
        });
    return !full[0];
  }

  /** A socket that was let in is closed. */
  void leave(String address) {
    sockets.computeIfPresent(address, (_, open) -> open > 1 ? open - 1 : null);
  }

  private Duration pass(String door, Optional<String> address, Duration interval, int burst) {
    return address
        .map(it -> throttle.pass(door, it, new Allowance(interval, burst, LONGEST_WAIT)))
        .orElse(Duration.ZERO);
  }
}
