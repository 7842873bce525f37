package io.kefu.core.redis.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings up the server of a data folder: one that is still there, or a new process. */
final class ServerLauncher {

  private static final Logger log = LoggerFactory.getLogger(ServerLauncher.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int PORTS_TO_TRY = 3;

  private final DataFolder folder;
  private final RedisServerBinary binary;

  ServerLauncher(DataFolder folder, RedisServerBinary binary) {
    this.folder = folder;
    this.binary = binary;
    if (folder.holdsMultiPartLog() && !binary.version().isAtLeast(7, 0)) {
      throw new EmbeddedRedisException(
          "The data in %s was written by Redis 7 or later, which %s (%s) cannot read. Install the"
                  .formatted(folder.path(), binary.path(), binary.version())
              + " newer server again (Debian: apt-get install redis-server).");
    }
  }

  /**
   * Finds the server that a killed application left behind, or starts one.
   *
   * @throws EmbeddedRedisException if neither succeeds
   */
  RunningServer adoptOrLaunch() {
    Optional<RunningServer> orphan = adopted();
    for (int attempt = 1; orphan.isEmpty(); attempt++) {
      try {
        return launch(attempt == 1 ? folder.port().orElseGet(this::freePort) : freePort());
      } catch (EmbeddedRedisException e) {
        // The port was taken, perhaps by an orphan that was only just starting.
        orphan = adopted();
        if (orphan.isEmpty() && attempt == PORTS_TO_TRY) {
          throw e;
        }
      }
    }
    return orphan.get();
  }

  private Optional<RunningServer> adopted() {
    Optional<RunningServer> orphan = new OrphanedServer(folder).find();
    orphan.ifPresent(server -> log("adopted", server.control().port(), server.process()));
    return orphan;
  }

  /**
   * Starts a server on a port and waits until its data is loaded.
   *
   * @throws EmbeddedRedisException with the last words of the server if it does not come up, or
   *     without them if the folder cannot be written
   */
  RunningServer launch(int port) {
    folder.rememberPort(port);
    folder.writeConfig(config(port));
    folder.turnLog();
    Process process = spawn();
    ServerControl control = control(port);
    if (!control.awaitReady(process.toHandle(), PATIENCE)) {
      process.destroyForcibly().onExit().join();
      throw new EmbeddedRedisException(
          "The embedded Redis in " + folder.path() + " does not start: " + folder.lastLogLine());
    }
    log("started", port, process.toHandle());
    return new RunningServer(control, process.toHandle());
  }

  private Process spawn() {
    List<String> command = new ArrayList<>(ownSession());
    command.add(binary.path().toString());
    command.add(folder.config().toString());
    try {
      return new ProcessBuilder(command)
          .directory(folder.path().toFile())
          .redirectErrorStream(true)
          .redirectOutput(folder.log().toFile())
          .start();
    } catch (IOException e) {
      throw new EmbeddedRedisException(binary.path() + " does not start: " + e.getMessage(), e);
    }
  }

  /** Ctrl-C in a terminal must reach the application only, which still needs its Redis. */
  private static List<String> ownSession() {
    Path setsid = Path.of("/usr/bin/setsid");
    return Files.isExecutable(setsid) ? List.of(setsid.toString()) : List.of();
  }

  private String config(int port) {
    return """
    bind %s
    port %d
    requirepass %s
    dir %s
    pidfile %s
    appendonly yes
    appendfsync always
    save ""
    """
        .formatted(
            ServerControl.LOOPBACK,
            port,
            quoted(folder.password()),
            quoted(folder.path().toString()),
            quoted(folder.pidFile().toString()));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private void log(String event, int port, ProcessHandle process) {
    log.info(
        "Embedded Redis {}; port={} pid={} folder={} server={} {}",
        event,
        port,
        process.pid(),
        folder.path(),
        binary.path(),
        binary.version());
  }

  private ServerControl control(int port) {
    return new ServerControl(port, folder.password());
  }

  private int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new EmbeddedRedisException("No port of this machine is free: " + e.getMessage(), e);
    }
  }
}
