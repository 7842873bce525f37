package io.kefu.core.turn;

import io.kefu.core.message.ConversationId;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;

/** Looks past the store at what a Redis server holds, to know that a node has come to rest. */
final class RedisPeek {

  private RedisPeek() {}

  /** Whether a node holds this conversation, as far as this server knows. */
  static boolean isLeased(HostAndPort server, ConversationId id) {
    try (Jedis jedis = new Jedis(server)) {
      return jedis.keys("kefu:*:conv:" + id).stream().anyMatch(key -> jedis.hexists(key, "node"));
    }
  }

  /** Whether no effect waits on this server. */
  static boolean outboxesAreEmpty(HostAndPort server) {
    try (Jedis jedis = new Jedis(server)) {
      return jedis.keys("kefu:*:outbox").stream().allMatch(key -> jedis.xlen(key) == 0);
    }
  }
}
