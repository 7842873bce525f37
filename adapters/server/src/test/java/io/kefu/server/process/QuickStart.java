package io.kefu.server.process;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/**
 * What the JVM keeps of one start of the application, so that the many starts of the tests need
 * less. It takes archives only, no folders of classes; made once a build, by the first who asks,
 * who may have to learn the corpus as well.
 */
final class QuickStart {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path jar;
  private final Path cache;

  private QuickStart(Path jar) {
    this.jar = jar;
    this.cache = jar.resolveSibling("kefu.aot");
  }

  /** For the application's own classes, if there is an archive of them. */
  static Optional<QuickStart> find() {
    return Optional.of(Path.of(System.getProperty("kefu.jar", "")))
        .filter(Files::isRegularFile)
        .map(QuickStart::new);
  }

  /** The application's own classes. */
  Path archive() {
    return jar;
  }

  /** What to put between these two parts of a command; while one JVM makes it, the others wait. */
  String option(List<String> jvm, List<String> application) {
    make(jvm, application);
    return "-XX:AOTCache=" + cache;
  }

  private boolean isMade() {
    try {
      return Files.exists(cache)
          && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void make(List<String> jvm, List<String> application) {
    Path turn = cache.resolveSibling("kefu.aot.turn");
    try (FileChannel channel =
            FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      if (!isMade()) {
        learn(jvm, application);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it once and ends it when everything stands. */
  private void learn(List<String> jvm, List<String> application) throws IOException {
    Path folder = Files.createTempDirectory("kefu-aot");
    Path fresh = folder.resolve("kefu.aot");
    List<String> command = new ArrayList<>(jvm);
    command.add("-XX:AOTCacheOutput=" + fresh);
    command.add("-Dspring.context.exit=onRefresh");
    command.addAll(application);
    command.add("--kefu.redis.data-folder=" + folder.resolve("data"));
    Path output = folder.resolve("output.log");
    Process process = ChildProcesses.start(command, folder, output);
    Set<ProcessHandle> offspring = new HashSet<>();
    try {
      await("a start to learn from")
          .atMost(PATIENCE)
          .until(() -> {
            process.descendants().forEach(offspring::add);
            return !process.isAlive();
          });
      if (process.exitValue() != 0) {
        throw new AssertionError("no start to learn from:\n" + Files.readString(output));
      }
      Files.move(fresh, cache, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      ChildProcesses.kill(process.toHandle());
      // A start that ends like this leaves its Redis running.
      offspring.forEach(ChildProcesses::kill);
      FileSystemUtils.deleteRecursively(folder);
    }
  }
}
