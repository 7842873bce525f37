package io.kefu.core.redis.deskchat;

import io.kefu.core.deskchat.AgentsInChat;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.message.ChannelId;
import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import redis.clients.jedis.UnifiedJedis;

/** Agents as a sorted set, by when they were heard of last. */
public final class RedisAgentsInChat implements AgentsInChat {

  private final RedisAccess redis;
  private final String key;

  public RedisAgentsInChat(UnifiedJedis redis, ChannelId channel) {
    this.redis = new RedisAccess(redis);
    this.key = RedisKeys.deskInChat(channel.value());
  }

  @Override
  public void heard(AgentId agent, Instant at) {
    redis.ask(jedis -> jedis.zadd(key, at.toEpochMilli(), agent.value()));
  }

  @Override
  public Set<AgentId> since(Instant moment) {
    List<String> agents =
        Objects.requireNonNull(
            redis.ask(jedis ->
                jedis.zrangeByScore(key, moment.toEpochMilli(), Double.POSITIVE_INFINITY)));
    return agents.stream().map(AgentId::new).collect(Collectors.toSet());
  }
}
