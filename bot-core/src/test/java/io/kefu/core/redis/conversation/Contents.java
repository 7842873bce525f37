package io.kefu.core.redis.conversation;

import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.testing.RedisUnderTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XPendingParams;
import redis.clients.jedis.resps.StreamPendingEntry;

/** All that a Redis holds, in a form that can be compared. */
public final class Contents {

  private Contents() {}

  /** Every key and its value. */
  public static Map<String, Object> of(RedisUnderTest redis) {
    Map<String, Object> all = new TreeMap<>();
    for (HostAndPort node : redis.nodes()) {
      try (Jedis jedis = new Jedis(node)) {
        jedis.keys("*").forEach(key -> all.put(key, value(jedis, key)));
      }
    }
    return all;
  }

  /** The effects of a shard that a node holds, by node. */
  public static Map<String, String> claims(Jedis jedis, String outbox) {
    Map<String, String> claims = new TreeMap<>();
    List<StreamPendingEntry> pending =
        jedis.xpending(
            outbox,
            RedisKeys.GROUP,
            XPendingParams.xPendingParams(
                StreamEntryID.MINIMUM_ID, StreamEntryID.MAXIMUM_ID, 1000));
    pending.forEach(entry -> claims.put(entry.getID().toString(), entry.getConsumerName()));
    return claims;
  }

  private static Object value(Jedis jedis, String key) {
    return switch (jedis.type(key)) {
      case "string" -> jedis.get(key);
      case "hash" -> new TreeMap<>(jedis.hgetAll(key));
      case "list" -> jedis.lrange(key, 0, -1);
      case "zset" -> jedis.zrangeWithScores(key, 0, -1).toString();
      case "set" -> new TreeSet<>(jedis.smembers(key));
      case "stream" ->
          List.of(
              jedis.xrange(key, (StreamEntryID) null, null).toString(),
              key.endsWith(":outbox") ? claims(jedis, key) : Map.of());
      case String other -> throw new AssertionError(key + " is a " + other);
    };
  }
}
