package io.kefu.core.redis.connection;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.executors.CommandExecutor;
import redis.clients.jedis.providers.ConnectionProvider;
import redis.clients.jedis.util.IOUtils;
import redis.clients.jedis.util.Pool;

/**
 * Lets in as many callers at a time as there are connections, first come first served. A pool that
 * a thousand virtual threads storm at once stops moving altogether; here they queue in front of it.
 *
 * <p>It is also where outages get their one exception and their one line in the log, and where
 * connections that are likely to have died with another one are thrown away.
 */
final class BoundedExecutor implements CommandExecutor {

  private static final Logger log = LoggerFactory.getLogger(BoundedExecutor.class);
  private static final long RENEWAL_NANOS = Duration.ofSeconds(1).toNanos();

  private final CommandExecutor executor;
  private final ConnectionProvider provider;
  private final Semaphore places;
  private final Duration maxWait;
  private final String address;
  private final AtomicBoolean down = new AtomicBoolean();
  private final AtomicLong lastRenewal = new AtomicLong(System.nanoTime() - RENEWAL_NANOS);

  BoundedExecutor(CommandExecutor executor, ConnectionProvider provider, RedisSettings settings) {
    this.executor = executor;
    this.provider = provider;
    this.places = new Semaphore(settings.poolSize(), true);
    this.maxWait = settings.maxWait();
    this.address = settings.address();
  }

  @Override
  public <T> T executeCommand(CommandObject<T> command) {
    takePlace();
    try {
      T reply = executor.executeCommand(command);
      noteSuccess();
      return reply;
    } catch (JedisException e) {
      throw Outage.isOutage(e) ? noteOutage(e) : e;
    } finally {
      places.release();
    }
  }

  @Override
  public void close() {
    IOUtils.closeQuietly(executor);
  }

  private void takePlace() {
    try {
      if (!places.tryAcquire(maxWait.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new RedisUnavailableException(
            "Redis at "
                + address
                + " is unavailable: no turn within "
                + maxWait.toMillis()
                + " ms");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RedisUnavailableException("Interrupted while waiting for Redis at " + address, e);
    }
  }

  private void noteSuccess() {
    if (down.get() && down.compareAndSet(true, false)) {
      log.info("Redis answers again; address={}", address);
    }
  }

  private RedisUnavailableException noteOutage(JedisException e) {
    String reason = Outage.reason(e);
    if (down.compareAndSet(false, true)) {
      log.warn("Redis is unavailable; address={} reason={}", address, reason);
    }
    if (e instanceof JedisConnectionException || e.getCause() instanceof JedisConnectionException) {
      dropIdleConnections();
    }
    return new RedisUnavailableException("Redis at " + address + " is unavailable: " + reason, e);
  }

  /** At most once a second: a cluster with one dead node must not reconnect to the others. */
  private void dropIdleConnections() {
    long now = System.nanoTime();
    long last = lastRenewal.get();
    if (now - last >= RENEWAL_NANOS && lastRenewal.compareAndSet(last, now)) {
      provider.getConnectionMap().values().forEach(pool -> ((Pool<?>) pool).clear());
    }
  }
}
