package io.kefu.core.redis;

import java.time.Duration;

/**
 * How the store keeps and guards things.
 *
 * @param node names this process among all that share the Redis; new at each start
 * @param lease how long a node may take for one turn before another may take it over
 * @param takeOver how long an effect may rest before another node carries it out
 * @param retention how long a conversation is kept after its last message
 * @param inboxLimit items of one conversation that may wait
 * @param pace how fast one customer may write
 */
public record RedisStoreSettings(
    String node, Duration lease, Duration takeOver, Duration retention, int inboxLimit, Pace pace) {

  /** Ten messages a second, and two hundred at once: more than anybody types. */
  public static final Pace ANY_TYPIST = new Pace(Duration.ofMillis(100), 200);

  /**
   * One message each interval in the long run, and so many at once after a rest. Who writes faster
   * is shut out for a second, and each time for twice as long, five minutes at most.
   */
  public record Pace(Duration interval, int burst) {}

  /** Settings with the usual pace. */
  public RedisStoreSettings(
      String node, Duration lease, Duration takeOver, Duration retention, int inboxLimit) {
    this(node, lease, takeOver, retention, inboxLimit, ANY_TYPIST);
  }

  /** What a node of this name uses when nothing is set. */
  public static RedisStoreSettings defaults(String node) {
    return new RedisStoreSettings(
        node, Duration.ofSeconds(8), Duration.ofSeconds(20), Duration.ofDays(90), 500);
  }
}
