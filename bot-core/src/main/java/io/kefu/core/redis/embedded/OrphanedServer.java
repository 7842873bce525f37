package io.kefu.core.redis.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server of a data folder that outlived the application which started it, if there is one. */
record OrphanedServer(DataFolder folder) {

  private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration START_SLACK = Duration.ofSeconds(10);

  /**
   * The server, once it has loaded its data. One that does not answer in time is killed, as two
   * must never write the same files.
   */
  Optional<RunningServer> find() {
    if (folder.port().isEmpty()) {
      return Optional.empty();
    }
    ServerControl control = new ServerControl(folder.port().getAsInt(), folder.password());
    Optional<ProcessHandle> orphan =
        control
            .ask()
            .flatMap(report -> ProcessHandle.of(report.processId()))
            .or(this::serverOfThisFolder);
    if (orphan.isPresent() && !control.awaitReady(orphan.get(), PATIENCE)) {
      end(orphan.get());
      return Optional.empty();
    }
    return orphan.map(process -> new RunningServer(control, process));
  }

  private static void end(ProcessHandle orphan) {
    log.warn("Embedded Redis does not answer and is killed; pid={}", orphan.pid());
    orphan.destroyForcibly();
    RunningServer.awaitExit(orphan, PATIENCE);
  }

  private Optional<ProcessHandle> serverOfThisFolder() {
    return folder.processId().stream()
        .boxed()
        .flatMap(pid -> ProcessHandle.of(pid).stream())
        .filter(OrphanedServer::isServer)
        .filter(this::worksInThisFolder)
        .findFirst();
  }

  /** Debian's redis-server is a link to redis-check-rdb, so only the first word counts. */
  private static boolean isServer(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(command -> String.valueOf(Path.of(command).getFileName()))
        .filter(name -> name.startsWith("redis-") || name.startsWith("valkey-"))
        .isPresent();
  }

  /** The number in a stale file may be anybody's by now; the working folder does not lie. */
  private boolean worksInThisFolder(ProcessHandle process) {
    try {
      Path proc = Path.of("/proc");
      return Files.isDirectory(proc)
          ? Files.isSameFile(
              proc.resolve(String.valueOf(process.pid())).resolve("cwd"), folder.path())
          : startedWithPidFile(process);
    } catch (IOException _) {
      return false;
    }
  }

  private boolean startedWithPidFile(ProcessHandle process) throws IOException {
    Instant written = Files.getLastModifiedTime(folder.pidFile()).toInstant();
    return process
        .info()
        .startInstant()
        .filter(start -> Duration.between(start, written).abs().compareTo(START_SLACK) < 0)
        .isPresent();
  }
}
