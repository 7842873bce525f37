package io.kefu.core.redis.embedded;

import io.kefu.core.redis.connection.RedisLogin;
import io.kefu.core.redis.connection.RedisSettings;
import io.kefu.core.redis.connection.RedisTopology;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.HostAndPort;

/**
 * A Redis of this application's own, on loopback, behind a generated password, with every write on
 * disk before it is acknowledged. While it is open, a server that dies is started again on the same
 * port, as soon as it can be. A server left behind by an application that was killed is found and
 * taken over with its data as it stands.
 */
public final class EmbeddedRedis implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedRedis.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final DataFolder folder;
  private final ServerLauncher launcher;
  private final ReentrantLock lock = new ReentrantLock();
  private final Thread watchdog;
  private volatile RunningServer server;
  private volatile boolean closed;

  private EmbeddedRedis(DataFolder folder) {
    this.folder = folder;
    this.launcher = new ServerLauncher(folder, RedisServerBinary.locate(folder.binaries()));
    this.server = launcher.adoptOrLaunch();
    this.watchdog = Thread.ofVirtual().name("embedded-redis-watchdog").unstarted(this::keepAlive);
  }

  /**
   * Starts or takes over the Redis of a data folder, which is made if need be, and returns when it
   * serves.
   *
   * @throws EmbeddedRedisException if no server can run, or another application uses the folder
   */
  public static EmbeddedRedis start(Path dataFolder) {
    DataFolder folder = DataFolder.open(dataFolder);
    try {
      EmbeddedRedis redis = new EmbeddedRedis(folder);
      redis.watchdog.start();
      return redis;
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** How to reach it; the same for as long as it is open. */
  public RedisSettings settings() {
    ServerControl control = server.control();
    return RedisSettings.of(
            new RedisTopology.Single(new HostAndPort(ServerControl.LOOPBACK, control.port())))
        .withLogin(RedisLogin.password(control.password()));
  }

  /** The process that serves at the moment. */
  public long processId() {
    return server.process().pid();
  }

  /** Ends the server in order, its data complete on disk, and gives the folder back. */
  @Override
  public void close() {
    lock.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      watchdog.interrupt();
      server.stop();
      folder.forgetServer();
      folder.close();
      log.info("Embedded Redis stopped; folder={}", folder.path());
    } finally {
      lock.unlock();
    }
  }

  private void keepAlive() {
    try {
      while (!closed) {
        server.watch();
        if (!closed) {
          restart();
        }
      }
    } catch (InterruptedException _) {
      // Closed: nothing to watch any more.
    }
  }

  /** However long it takes; an outage is told of once. */
  private void restart() throws InterruptedException {
    log.warn("Embedded Redis died and is started again; folder={}", folder.path());
    Optional<EmbeddedRedisException> failure = launched();
    failure.ifPresent(why ->
        log.error(
            "Embedded Redis cannot be started again, tried until it can: {}", why.getMessage()));
    Duration pause = FIRST_PAUSE;
    while (failure.isPresent()) {
      Thread.sleep(pause);
      Duration doubled = pause.multipliedBy(2);
      pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
      failure = launched();
    }
  }

  /** Why it was not, if it was not. */
  private Optional<EmbeddedRedisException> launched() {
    lock.lock();
    try {
      if (!closed) {
        server = launcher.launch(server.control().port());
      }
      return Optional.empty();
    } catch (EmbeddedRedisException e) {
      return Optional.of(e);
    } finally {
      lock.unlock();
    }
  }
}
