package io.kefu.core.redis.channel;

import io.kefu.core.channel.Budget;
import io.kefu.core.channel.Budgets;
import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.RedisScript;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import redis.clients.jedis.UnifiedJedis;

/** Budgets as hashes that know when their next message is due; the line is made of such moments. */
public final class RedisBudgets implements Budgets {

  private static final RedisScript CLAIM = RedisScript.named("claim");
  private static final RedisScript SPARE = RedisScript.named("spare");
  private static final RedisScript CLOSE = RedisScript.named("close");

  private final RedisAccess redis;
  private final Clock clock;

  public RedisBudgets(UnifiedJedis redis, Clock clock) {
    this.redis = new RedisAccess(redis);
    this.clock = clock;
  }

  @Override
  public Permit ask(Claim claim) {
    String upstream = claim.upstream();
    List<?> answer =
        redis.run(
            CLAIM,
            List.of(
                RedisKeys.budget(upstream, claim.shared().name()),
                RedisKeys.budget(upstream, claim.own().name())),
            List.of(
                micros(clock.instant()),
                micros(claim.shared().interval()),
                String.valueOf(claim.shared().burst()),
                micros(claim.own().interval()),
                String.valueOf(claim.own().burst()),
                claim.place().map(RedisBudgets::micros).orElse("0")));
    return switch ((String) answer.getFirst()) {
      case "go" -> new Permit.Go();
      case "place" -> new Permit.Place(instant(answer.get(1)));
      case "wait" -> new Permit.Wait(instant(answer.get(1)));
      default -> throw new IllegalStateException("unknown answer " + answer.getFirst());
    };
  }

  @Override
  public boolean spare(String upstream, Budget shared) {
    List<?> taken =
        redis.run(
            SPARE,
            List.of(RedisKeys.budget(upstream, shared.name())),
            List.of(
                micros(clock.instant()),
                micros(shared.interval()),
                String.valueOf(shared.burst())));
    return taken.getFirst().equals(1L);
  }

  @Override
  public void close(String upstream, Budget budget, Duration during) {
    Instant now = clock.instant();
    redis.run(
        CLOSE,
        List.of(RedisKeys.budget(upstream, budget.name())),
        List.of(micros(now), micros(now.plus(during))));
  }

  private static String micros(Instant time) {
    return String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, time));
  }

  private static String micros(Duration time) {
    return String.valueOf(time.toNanos() / 1000);
  }

  private static Instant instant(Object micros) {
    return Instant.EPOCH.plus(Long.parseLong((String) micros), ChronoUnit.MICROS);
  }
}
