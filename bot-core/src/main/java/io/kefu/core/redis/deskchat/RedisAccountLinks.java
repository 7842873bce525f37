package io.kefu.core.redis.deskchat;

import io.kefu.core.deskchat.AccountLinks;
import io.kefu.core.deskchat.LinkCode;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.message.ChannelId;
import io.kefu.core.redis.Digests;
import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.RedisScript;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.UnifiedJedis;

/** Links in both directions; codes and users are kept as digests only. */
public final class RedisAccountLinks implements AccountLinks {

  private static final Duration CODE_KEPT = Duration.ofMinutes(10);
  private static final RedisScript REDEEM = RedisScript.named("link-redeem");
  private static final RedisScript REMOVE = RedisScript.named("link-remove");

  private final RedisAccess redis;
  private final SecureRandom random = new SecureRandom();

  public RedisAccountLinks(UnifiedJedis redis) {
    this.redis = new RedisAccess(redis);
  }

  @Override
  public LinkCode code(AgentId agent) {
    LinkCode code = LinkCode.random(random);
    redis.ask(jedis -> jedis.psetex(codeKey(code), CODE_KEPT.toMillis(), agent.value()));
    return code;
  }

  @Override
  public Optional<AgentId> redeem(LinkCode code, ChannelId channel, String user) {
    @Nullable List<?> agent =
        redis.find(
            REDEEM,
            List.of(codeKey(code), RedisKeys.deskLinks(channel.value()), RedisKeys.deskLinked("")),
            List.of(channel.value(), digest(channel, user)));
    return Optional.ofNullable(agent).map(found -> new AgentId((String) found.getFirst()));
  }

  @Override
  public Optional<AgentId> agent(ChannelId channel, String user) {
    return Optional.ofNullable(
            redis.ask(
                jedis -> jedis.hget(RedisKeys.deskLinks(channel.value()), digest(channel, user))))
        .map(AgentId::new);
  }

  @Override
  public Set<ChannelId> of(AgentId agent) {
    Set<String> channels =
        Objects.requireNonNull(
            redis.ask(jedis -> jedis.hkeys(RedisKeys.deskLinked(agent.value()))));
    return channels.stream().map(ChannelId::new).collect(Collectors.toSet());
  }

  @Override
  public void remove(AgentId agent, ChannelId channel) {
    redis.run(
        REMOVE,
        List.of(RedisKeys.deskLinks(channel.value()), RedisKeys.deskLinked(agent.value())),
        List.of(channel.value()));
  }

  private static String codeKey(LinkCode code) {
    return RedisKeys.deskLinkCode(Digests.sha256(code.value()));
  }

  private static String digest(ChannelId channel, String user) {
    return Digests.sha256(channel + " " + user);
  }
}
