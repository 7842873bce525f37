package io.kefu.core.redis;

import io.kefu.core.handoff.CaseCard;
import io.kefu.core.handoff.CaseNumber;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.HandoffQueue;
import io.kefu.core.handoff.HandoffRequest;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import redis.clients.jedis.UnifiedJedis;

/** The waiting line as a sorted set: a priority's rank, then the time of arrival. */
public final class RedisHandoffQueue implements HandoffQueue {

  private static final RedisScript ENQUEUE = RedisScript.named("enqueue");
  private static final RedisScript REPLACE = RedisScript.named("replace");
  private static final RedisScript WITHDRAW = RedisScript.named("withdraw");

  /** Larger than any arrival time in milliseconds, small enough that a double keeps every digit. */
  private static final long PRIORITY_STEP = 100_000_000_000_000L;

  private final RedisAccess redis;
  private final RedisStoreSettings settings;
  private final DateTimeFormatter day;
  private final StoredJson json = new StoredJson();

  /** A line whose case numbers begin anew each day of this time zone. */
  public RedisHandoffQueue(UnifiedJedis redis, RedisStoreSettings settings, ZoneId zone) {
    this.redis = new RedisAccess(redis);
    this.settings = settings;
    this.day = DateTimeFormatter.ofPattern("MMdd").withZone(zone);
  }

  @Override
  public Place enqueue(HandoffRequest request) {
    String handoff = request.id().value();
    String today = day.format(request.at());
    List<?> answer =
        redis.run(
            ENQUEUE,
            List.of(RedisKeys.DESK_QUEUE, RedisKeys.deskCase(handoff), RedisKeys.deskCount(today)),
            List.of(
                handoff,
                String.valueOf(rank(request)),
                json.write(request),
                today,
                String.valueOf(settings.retention().toMillis()),
                String.valueOf(Duration.ofDays(2).toMillis())));
    return new Place(new CaseNumber((String) answer.get(0)), Math.toIntExact((Long) answer.get(1)));
  }

  @Override
  public void update(HandoffId handoff, CaseCard card) {
    String key = RedisKeys.deskCase(handoff.value());
    String stored = redis.ask(jedis -> jedis.hget(key, "request"));
    if (stored != null) {
      HandoffRequest newer = json.read(stored, HandoffRequest.class).with(card);
      redis.run(REPLACE, List.of(key), List.of("request", stored, json.write(newer)));
    }
  }

  @Override
  public void withdraw(HandoffId handoff) {
    redis.find(
        WITHDRAW,
        List.of(RedisKeys.DESK_QUEUE, RedisKeys.deskCase(handoff.value())),
        List.of(handoff.value()));
  }

  @Override
  public long waiting() {
    return Objects.requireNonNull(redis.ask(jedis -> jedis.zcard(RedisKeys.DESK_QUEUE)));
  }

  private static long rank(HandoffRequest request) {
    return request.priority().ordinal() * PRIORITY_STEP + request.at().toEpochMilli();
  }
}
