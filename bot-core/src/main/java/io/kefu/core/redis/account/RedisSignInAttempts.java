package io.kefu.core.redis.account;

import io.kefu.core.account.SignInAttempts;
import io.kefu.core.redis.Digests;
import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.RedisScript;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import redis.clients.jedis.UnifiedJedis;

/** Failures as counters that forget after a day. */
public final class RedisSignInAttempts implements SignInAttempts {

  private static final RedisScript BEGIN = RedisScript.named("attempt");
  private static final RedisScript GOOD = RedisScript.named("attempt-good");
  private static final Duration MEMORY = Duration.ofDays(1);

  private final RedisAccess redis;
  private final Patience account;
  private final Patience address;

  public RedisSignInAttempts(UnifiedJedis redis, Patience account, Patience address) {
    this.redis = new RedisAccess(redis);
    this.account = account;
    this.address = address;
  }

  @Override
  public Verdict begin(String accountName, String addressName, Instant now) {
    List<?> answer =
        redis.run(
            BEGIN,
            keys(accountName, addressName),
            List.of(
                String.valueOf(now.toEpochMilli()),
                millis(MEMORY),
                String.valueOf(account.free()),
                millis(account.first()),
                millis(account.longest()),
                String.valueOf(address.free()),
                millis(address.first()),
                millis(address.longest())));
    long wait = (Long) answer.getFirst();
    return wait > 0 ? new Verdict.Wait(Duration.ofMillis(wait)) : new Verdict.Go();
  }

  @Override
  public void succeeded(String accountName, String addressName) {
    redis.run(GOOD, keys(accountName, addressName), List.of("whole"));
  }

  @Override
  public void halfway(String accountName, String addressName) {
    redis.run(GOOD, keys(accountName, addressName), List.of("half"));
  }

  private static List<String> keys(String accountName, String addressName) {
    return List.of(
        RedisKeys.deskAttempts("account", Digests.sha256(accountName)),
        RedisKeys.deskAttempts("address", Digests.sha256(addressName)));
  }

  private static String millis(Duration time) {
    return String.valueOf(time.toMillis());
  }
}
