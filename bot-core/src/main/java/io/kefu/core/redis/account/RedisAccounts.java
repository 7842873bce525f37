package io.kefu.core.redis.account;

import io.kefu.core.account.Account;
import io.kefu.core.account.Accounts;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.RedisScript;
import io.kefu.core.redis.StoredJson;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import redis.clients.jedis.UnifiedJedis;

/** Accounts as the fields of one hash. */
public final class RedisAccounts implements Accounts {

  private static final RedisScript FIRST = RedisScript.named("account-first");
  private static final RedisScript CHANGE = RedisScript.named("account-change");

  private final RedisAccess redis;
  private final StoredJson json = new StoredJson();

  public RedisAccounts(UnifiedJedis redis) {
    this.redis = new RedisAccess(redis);
  }

  @Override
  public Optional<Account> find(AgentId id) {
    return stored(id).map(this::read);
  }

  @Override
  public List<Account> all() {
    Map<String, String> all =
        Objects.requireNonNull(redis.ask(jedis -> jedis.hgetAll(RedisKeys.DESK_ACCOUNTS)));
    return all.values().stream()
        .map(this::read)
        .sorted(Comparator.comparing(account -> account.id().value()))
        .toList();
  }

  @Override
  public boolean add(Account account) {
    Long added =
        redis.ask(
            jedis -> jedis.hsetnx(RedisKeys.DESK_ACCOUNTS, account.id().value(), written(account)));
    return Objects.equals(added, 1L);
  }

  @Override
  public boolean addFirst(Account account) {
    return done(FIRST, List.of(account.id().value(), written(account)));
  }

  @Override
  public Optional<Account> change(AgentId id, UnaryOperator<Account> change) {
    Optional<String> before = stored(id);
    while (before.isPresent()) {
      Account after = change.apply(read(before.get()));
      if (done(CHANGE, List.of(id.value(), before.get(), written(after)))) {
        return Optional.of(after);
      }
      before = stored(id);
    }
    return Optional.empty();
  }

  private Optional<String> stored(AgentId id) {
    return Optional.ofNullable(redis.ask(jedis -> jedis.hget(RedisKeys.DESK_ACCOUNTS, id.value())));
  }

  private boolean done(RedisScript script, List<String> arguments) {
    return redis.run(script, List.of(RedisKeys.DESK_ACCOUNTS), arguments).getFirst().equals(1L);
  }

  private String written(Account account) {
    return json.write(StoredAccount.of(account));
  }

  private Account read(String account) {
    return json.read(account, StoredAccount.class).account();
  }
}
