package io.kefu.core.redis.webhook;

import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.StoredJson;
import io.kefu.core.webhook.Webhook;
import io.kefu.core.webhook.Webhooks;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import redis.clients.jedis.UnifiedJedis;

/** Webhooks and their last attempts as two hashes. */
public final class RedisWebhooks implements Webhooks {

  private final RedisAccess redis;
  private final StoredJson json = new StoredJson();

  public RedisWebhooks(UnifiedJedis redis) {
    this.redis = new RedisAccess(redis);
  }

  @Override
  public List<Webhook> all() {
    return fields(RedisKeys.DESK_WEBHOOKS).values().stream()
        .map(stored -> json.read(stored, Webhook.class))
        .sorted(Comparator.comparing(Webhook::id))
        .toList();
  }

  @Override
  public void put(Webhook webhook) {
    redis.ask(jedis -> jedis.hset(RedisKeys.DESK_WEBHOOKS, webhook.id(), json.write(webhook)));
  }

  @Override
  public void remove(String id) {
    redis.ask(jedis -> jedis.hdel(RedisKeys.DESK_WEBHOOKS, id));
    redis.ask(jedis -> jedis.hdel(RedisKeys.DESK_WEBHOOK_ATTEMPTS, id));
  }

  @Override
  public void note(String id, Attempt attempt) {
    redis.ask(jedis -> jedis.hset(RedisKeys.DESK_WEBHOOK_ATTEMPTS, id, json.write(attempt)));
  }

  @Override
  public Map<String, Attempt> attempts() {
    Map<String, Attempt> attempts = new TreeMap<>();
    fields(RedisKeys.DESK_WEBHOOK_ATTEMPTS)
        .forEach((id, stored) -> attempts.put(id, json.read(stored, Attempt.class)));
    return attempts;
  }

  private Map<String, String> fields(String key) {
    return Objects.requireNonNull(redis.ask(jedis -> jedis.hgetAll(key)));
  }
}
