package io.kefu.core.redis.webhook;

import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.RedisScript;
import io.kefu.core.redis.StoredJson;
import io.kefu.core.webhook.Parcels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.UnifiedJedis;

/** Parcels as a hash, and a sorted set of when each is due. */
public final class RedisParcels implements Parcels {

  private static final RedisScript ADD = RedisScript.named("parcels-add");
  private static final RedisScript DUE = RedisScript.named("parcels-due");
  private static final RedisScript AGAIN = RedisScript.named("parcels-again");
  private static final List<String> KEYS =
      List.of(RedisKeys.DESK_PARCELS_DUE, RedisKeys.DESK_PARCELS);

  private final RedisAccess redis;
  private final StoredJson json = new StoredJson();

  public RedisParcels(UnifiedJedis redis) {
    this.redis = new RedisAccess(redis);
  }

  @Override
  public Optional<String> cursor() {
    return Optional.ofNullable(redis.ask(jedis -> jedis.get(RedisKeys.DESK_PARCELS_CURSOR)));
  }

  @Override
  public boolean add(Optional<String> before, String after, List<Parcel> parcels, Instant due) {
    List<String> arguments = new ArrayList<>(List.of(before.orElse(""), after, millis(due)));
    for (Parcel parcel : parcels) {
      arguments.add(parcel.id());
      arguments.add(json.write(parcel));
    }
    List<String> keys = new ArrayList<>(List.of(RedisKeys.DESK_PARCELS_CURSOR));
    keys.addAll(KEYS);
    return redis.run(ADD, keys, arguments).getFirst().equals(1L);
  }

  @Override
  public List<Parcel> due(Instant now, int limit) {
    return redis.run(DUE, KEYS, List.of(millis(now), String.valueOf(limit))).stream()
        .map(stored -> json.read((String) stored, Parcel.class))
        .toList();
  }

  @Override
  public void again(Parcel parcel, Instant due) {
    redis.run(AGAIN, KEYS, List.of(parcel.id(), json.write(parcel), millis(due)));
  }

  @Override
  public void done(Parcel parcel) {
    redis.ask(jedis -> jedis.hdel(RedisKeys.DESK_PARCELS, parcel.id()));
    redis.ask(jedis -> jedis.zrem(RedisKeys.DESK_PARCELS_DUE, parcel.id()));
  }

  private static String millis(Instant time) {
    return String.valueOf(time.toEpochMilli());
  }
}
