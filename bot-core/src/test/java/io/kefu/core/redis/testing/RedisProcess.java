package io.kefu.core.redis.testing;

import io.kefu.core.redis.embedded.RedisServerBinary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.HostAndPort;

/** One server process with directives of the test's choice, which can be killed and restarted. */
public final class RedisProcess implements AutoCloseable {

  private static final Set<RedisProcess> OPEN = ConcurrentHashMap.newKeySet();
  private static final int LOWEST_PORT = 20_000;
  private static final int HIGHEST_PORT = 30_000;

  /** What a cluster node adds to its port to talk to the others. */
  private static final int BUS_OFFSET = 10_000;

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> List.copyOf(OPEN).forEach(RedisProcess::close)));
  }

  private final Path folder;
  private final int port;
  private final List<String> command;
  private @Nullable Process process;

  private RedisProcess(Path folder, int port, List<String> command) {
    this.folder = folder;
    this.port = port;
    this.command = command;
  }

  /**
   * Starts a server on a free port; nothing is saved unless a directive says so.
   *
   * @param directives as on the command line: {@code --appendonly yes}, word by word
   */
  public static RedisProcess start(String... directives) {
    return start(freePort(), List.of(directives));
  }

  static RedisProcess start(int port, List<String> directives) {
    List<String> arguments =
        new ArrayList<>(
            List.of("--port", String.valueOf(port), "--bind", "127.0.0.1", "--save", ""));
    arguments.addAll(directives);
    return launch(newFolder(), port, arguments);
  }

  /** Starts a server that speaks nothing but TLS. */
  static RedisProcess startTls(int port, Path certificate, Path key) {
    return launch(
        newFolder(),
        port,
        List.of(
            "--port", "0",
            "--tls-port", String.valueOf(port),
            "--bind", "127.0.0.1",
            "--tls-cert-file", certificate.toString(),
            "--tls-key-file", key.toString(),
            "--tls-auth-clients", "no",
            "--save", ""));
  }

  /** Starts a sentinel, whose settings are a file that it rewrites. */
  static RedisProcess startSentinel(int port, String config) {
    try {
      Path folder = newFolder();
      Path file = Files.writeString(folder.resolve("sentinel.conf"), config);
      return launch(folder, port, List.of(file.toString(), "--sentinel"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RedisProcess launch(Path folder, int port, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Binary.LOCATED.path().toString());
    command.addAll(arguments);
    RedisProcess redis = new RedisProcess(folder, port, command);
    OPEN.add(redis);
    redis.restart();
    return redis;
  }

  /** Starts the killed server again, on its port and with its files; returns when it listens. */
  public void restart() {
    try {
      process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(
                  ProcessBuilder.Redirect.appendTo(folder.resolve("redis.log").toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Eventually.holds("the server on port " + port + " accepts connections", this::accepts);
  }

  /** Ends it as the power failing would. */
  public void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  public HostAndPort address() {
    return new HostAndPort("127.0.0.1", port);
  }

  public int port() {
    return port;
  }

  /** Where it keeps its files, gone when closed. */
  public Path folder() {
    return folder;
  }

  @Override
  public void close() {
    if (OPEN.remove(this)) {
      kill();
      delete(folder);
    }
  }

  private boolean accepts() throws IOException {
    if (process == null || !process.isAlive()) {
      throw new IOException(Files.readString(folder.resolve("redis.log")));
    }
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
      return true;
    }
  }

  /** A port that is free, as is the one a cluster node would need beside it. */
  static int freePort() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
      if (isFree(port) && isFree(port + BUS_OFFSET)) {
        return port;
      }
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException _) {
      return false;
    }
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("kefu-redis-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looked for once, and only by tests that need one. */
  private static final class Binary {
    static final RedisServerBinary LOCATED =
        RedisServerBinary.locate(
            Path.of(System.getProperty("java.io.tmpdir"), "kefu-redis-binary"));
  }
}
