package io.kefu.core.redis;

import io.kefu.core.redis.connection.RedisUnavailableException;
import io.kefu.core.turn.StoreUnavailableException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.UnifiedJedis;

/**
 * Every call to Redis goes through here: an outage, as the client of {@code RedisConnector} tells
 * it, becomes a {@link StoreUnavailableException}; a bug stays one.
 */
public final class RedisAccess {

  private final UnifiedJedis redis;

  public RedisAccess(UnifiedJedis redis) {
    this.redis = redis;
  }

  /** A call whose answer may be empty. */
  public <T> @Nullable T ask(Function<UnifiedJedis, @Nullable T> call) {
    try {
      return call.apply(redis);
    } catch (RedisUnavailableException outage) {
      throw new StoreUnavailableException(outage);
    }
  }

  /** A script that always answers with a list. */
  public List<?> run(RedisScript script, List<String> keys, List<String> arguments) {
    return Objects.requireNonNull(find(script, keys, arguments), "script gave no answer");
  }

  /** A script that answers with a list or with nothing. */
  public @Nullable List<?> find(RedisScript script, List<String> keys, List<String> arguments) {
    return (List<?>) ask(jedis -> script.run(jedis, keys, arguments));
  }
}
