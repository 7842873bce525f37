package io.kefu.core.redis.embedded;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/** Talks to the server behind a port, if it is the one that knows the folder's password. */
record ServerControl(int port, String password) {

  static final String LOOPBACK = "127.0.0.1";
  private static final int TIMEOUT_MILLIS = 1_000;

  private static final Duration POLL = Duration.ofMillis(20);

  /** What a server tells about itself. */
  record Report(long processId, boolean loading) {}

  /** Empty if nobody answers there, or somebody who does not know the password. */
  Optional<Report> ask() {
    try (Jedis server = connect()) {
      return Optional.of(report(server.info()));
    } catch (JedisException _) {
      return Optional.empty();
    }
  }

  /**
   * Whether it is this process that answers, its data loaded, before it ends or patience does. A
   * server that reports to be loading is given all the time it takes.
   *
   * @throws EmbeddedRedisException if the thread is interrupted
   */
  boolean awaitReady(ProcessHandle process, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (process.isAlive() && System.nanoTime() < deadline) {
      Optional<Report> report = ask();
      if (report.isPresent()) {
        if (report.get().processId() != process.pid()) {
          return false;
        }
        if (!report.get().loading()) {
          return true;
        }
        deadline = System.nanoTime() + patience.toNanos(); // loading takes what it takes
      }
      pause();
    }
    return false;
  }

  /** Asks the server to end in order; whether it does shows in its process. */
  void shutdown() {
    try (Jedis server = connect()) {
      server.shutdown();
    } catch (JedisException _) {
      // Gone already, or too busy to listen: the caller watches the process.
    }
  }

  private Jedis connect() {
    return new Jedis(
        new HostAndPort(LOOPBACK, port),
        DefaultJedisClientConfig.builder()
            .timeoutMillis(TIMEOUT_MILLIS)
            .password(password)
            .serverDefaultProtocol()
            .build());
  }

  private static void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedRedisException("Interrupted while the embedded Redis starts", e);
    }
  }

  private static Report report(String info) {
    Map<String, String> fields =
        info.lines()
            .map(line -> line.split(":", 2))
            .filter(field -> field.length == 2)
            .collect(Collectors.toMap(field -> field[0], field -> field[1], (first, _) -> first));
    return new Report(
        Long.parseLong(fields.getOrDefault("process_id", "0")),
        !fields.getOrDefault("loading", "0").equals("0"));
  }
}
