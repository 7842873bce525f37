package io.kefu.core.redis.account;

import io.kefu.core.account.Account;
import io.kefu.core.account.SessionLimits;
import io.kefu.core.account.SessionToken;
import io.kefu.core.account.Sessions;
import io.kefu.core.redis.Digests;
import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.RedisScript;
import io.kefu.core.redis.StoredJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.UnifiedJedis;

/** Sessions under the digest of their token, so that who reads Redis cannot pose as anybody. */
public final class RedisSessions implements Sessions {

  private static final RedisScript OPEN = RedisScript.named("session-open");
  private static final RedisScript FIND = RedisScript.named("session-find");

  /** Instead of an idle time: the session lives on for as long as it would have. */
  private static final String AS_IT_IS = "0";

  private final RedisAccess redis;
  private final SessionLimits limits;
  private final StoredJson json = new StoredJson();

  public RedisSessions(UnifiedJedis redis, SessionLimits limits) {
    this.redis = new RedisAccess(redis);
    this.limits = limits;
  }

  @Override
  public void open(SessionToken token, Account account, Instant now) {
    redis.run(
        OPEN,
        List.of(key(token)),
        List.of(
            account.id().value(),
            String.valueOf(account.credentials().generation()),
            String.valueOf(now.plus(limits.absolute()).toEpochMilli()),
            idle()));
  }

  @Override
  public Optional<Account> find(SessionToken token, Instant now) {
    return account(token, now, idle());
  }

  @Override
  public Optional<Account> look(SessionToken token, Instant now) {
    return account(token, now, AS_IT_IS);
  }

  private Optional<Account> account(SessionToken token, Instant now, String idle) {
    List<?> found =
        redis.find(
            FIND,
            List.of(key(token), RedisKeys.DESK_ACCOUNTS),
            List.of(String.valueOf(now.toEpochMilli()), idle));
    if (found == null) {
      return Optional.empty();
    }
    long generation = Long.parseLong((String) found.get(0));
    return Optional.of(json.read((String) found.get(1), StoredAccount.class).account())
        .filter(account -> account.active() && account.credentials().generation() == generation);
  }

  @Override
  public void end(SessionToken token) {
    redis.ask(jedis -> jedis.del(key(token)));
  }

  private String idle() {
    return String.valueOf(limits.idle().toMillis());
  }

  private static String key(SessionToken token) {
    return RedisKeys.deskSession(Digests.sha256(token.value()));
  }
}
