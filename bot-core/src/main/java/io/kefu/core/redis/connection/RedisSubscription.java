package io.kefu.core.redis.connection;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Connection;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Listens to channels on a connection of its own until closed, whatever happens to Redis meanwhile:
 * after an outage or a failover it subscribes again. Redis keeps nothing for absent subscribers, so
 * a listener that must not miss anything reads up on every {@link Listener#onSubscribed()}.
 */
public final class RedisSubscription implements AutoCloseable {

  /** Called on the subscription's own thread, one call at a time. */
  public interface Listener {

    void onMessage(String channel, String message);

    /** From now on messages arrive: called at first and again after each outage. */
    default void onSubscribed() {}
  }

  private static final Logger log = LoggerFactory.getLogger(RedisSubscription.class);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final Duration SILENCE = HEARTBEAT.multipliedBy(3);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final SubscriberConnections connections;
  private final String[] channels;
  private final Listener listener;
  private final String address;
  private final Thread reader;
  private volatile @Nullable Connection current;
  private volatile boolean closed;
  private Duration pause = Duration.ZERO;

  private RedisSubscription(RedisSettings settings, Set<String> channels, Listener listener) {
    this.connections = new SubscriberConnections(settings, SILENCE);
    this.channels = channels.toArray(String[]::new);
    this.listener = listener;
    this.address = settings.address();
    this.reader = Thread.ofVirtual().name("redis-subscription").unstarted(this::listenUntilClosed);
  }

  /** Starts listening and returns at once; Redis may still be away. */
  public static RedisSubscription open(
      RedisSettings settings, Set<String> channels, Listener listener) {
    if (channels.isEmpty()) {
      throw new IllegalArgumentException("Nothing to subscribe to");
    }
    RedisSubscription subscription = new RedisSubscription(settings, channels, listener);
    subscription.reader.start();
    return subscription;
  }

  /** Ends listening; when it returns, no further call to the listener begins. */
  @Override
  public void close() {
    closed = true;
    Connection connection = current;
    if (connection != null) {
      disconnect(connection);
    }
    reader.interrupt();
    if (Thread.currentThread() != reader) {
      awaitEnd();
    }
  }

  private void listenUntilClosed() {
    while (!closed) {
      try (Connection connection = connections.open()) {
        current = connection;
        listen(connection);
      } catch (JedisException e) {
        noteOutage(e);
      } finally {
        current = null;
      }
      rest();
    }
  }

  private void listen(Connection connection) {
    if (closed) {
      return;
    }
    Receiver receiver = new Receiver();
    Thread heartbeat = Thread.ofVirtual().name("redis-heartbeat").start(receiver::beat);
    try {
      receiver.proceed(connection, channels);
    } finally {
      heartbeat.interrupt();
    }
  }

  private void noteOutage(JedisException e) {
    if (!closed && pause.isZero()) {
      log.warn("Redis subscription lost; address={} reason={}", address, Outage.reason(e));
    }
    pause = pause.isZero() ? FIRST_PAUSE : longer(pause);
  }

  private static Duration longer(Duration pause) {
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  private void rest() {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException _) {
      closed = true;
    }
  }

  private void awaitEnd() {
    try {
      reader.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void disconnect(Connection connection) {
    try {
      connection.forceDisconnect();
    } catch (IOException e) {
      log.debug("The subscribed connection did not close", e);
    }
  }

  /** Passes messages on, and notices a peer that has silently gone by asking to hear from it. */
  private final class Receiver extends JedisPubSub {

    private boolean subscribed;

    @Override
    public void onSubscribe(String channel, int count) {
      if (!subscribed && count == channels.length) {
        subscribed = true;
        pause = Duration.ZERO;
        call(listener::onSubscribed);
      }
    }

    @Override
    public void onMessage(String channel, String message) {
      call(() -> listener.onMessage(channel, message));
    }

    /** Subscribing again changes nothing, and Redis confirms it: a heartbeat. */
    private void beat() {
      try {
        while (!closed) {
          Thread.sleep(HEARTBEAT);
          subscribe(channels);
        }
      } catch (InterruptedException | JedisException _) {
        // The connection is gone, which the reader notices by itself.
      }
    }

    private void call(Runnable callback) {
      if (closed) {
        return;
      }
      try {
        callback.run();
      } catch (RuntimeException e) {
        log.error("A listener to Redis channels failed", e);
      }
    }
  }
}
