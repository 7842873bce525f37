package io.kefu.core.redis.deskchat;

import io.kefu.core.deskchat.CaseThread;
import io.kefu.core.deskchat.CaseThreads;
import io.kefu.core.deskchat.ThreadId;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.message.ChannelId;
import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.StoredJson;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import redis.clients.jedis.UnifiedJedis;

/** Threads as a hash by case, and a hash that leads from threads to cases. */
public final class RedisCaseThreads implements CaseThreads {

  private final RedisAccess redis;
  private final String byCase;
  private final String byThread;
  private final StoredJson json = new StoredJson();

  public RedisCaseThreads(UnifiedJedis redis, ChannelId channel) {
    this.redis = new RedisAccess(redis);
    this.byCase = RedisKeys.deskThreads(channel.value());
    this.byThread = RedisKeys.deskThreadsOf(channel.value());
  }

  @Override
  public Optional<CaseThread> find(HandoffId handoff) {
    return Optional.ofNullable(redis.ask(jedis -> jedis.hget(byCase, handoff.value())))
        .map(this::read);
  }

  /** The case may have another thread by now. */
  @Override
  public Optional<CaseThread> find(ThreadId thread) {
    return Optional.ofNullable(redis.ask(jedis -> jedis.hget(byThread, thread.value())))
        .flatMap(handoff -> find(new HandoffId(handoff)))
        .filter(found -> found.thread().equals(thread));
  }

  @Override
  public List<CaseThread> all() {
    List<String> all = Objects.requireNonNull(redis.ask(jedis -> jedis.hvals(byCase)));
    return all.stream().map(this::read).toList();
  }

  @Override
  public void put(CaseThread thread) {
    String handoff = thread.handoff().value();
    redis.ask(jedis -> jedis.hset(byThread, thread.thread().value(), handoff));
    redis.ask(jedis -> jedis.hset(byCase, handoff, json.write(thread)));
  }

  @Override
  public void remove(CaseThread thread) {
    redis.ask(jedis -> jedis.hdel(byCase, thread.handoff().value()));
    redis.ask(jedis -> jedis.hdel(byThread, thread.thread().value()));
  }

  private CaseThread read(String stored) {
    return json.read(stored, CaseThread.class);
  }
}
