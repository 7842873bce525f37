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
 */
public record RedisStoreSettings(
    String node, Duration lease, Duration takeOver, Duration retention, int inboxLimit) {

  /** What a node of this name uses when nothing is set. */
  public static RedisStoreSettings defaults(String node) {
    return new RedisStoreSettings(
        node, Duration.ofSeconds(8), Duration.ofSeconds(20), Duration.ofDays(90), 500);
  }
}
