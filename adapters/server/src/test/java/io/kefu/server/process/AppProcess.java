package io.kefu.server.process;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The application in a JVM of its own, on a free port of the loopback interface. It can be killed
 * and started again on the same port and in the same folder; what it prints is kept.
 */
public final class AppProcess implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(90);
  private static final String LEARNT = "kefu.corpus.learnt-folder";
  private static final String OWN_CLASSES = Path.of("server", "target", "classes").toString();
  private static final Duration STOP = Duration.ofSeconds(30);

  private final int port = ChildProcesses.freePort();
  private final Path folder;
  private final Path output;
  private final List<Path> classPathHead;
  private final List<String> settings;
  private final Set<ProcessHandle> offspring = ConcurrentHashMap.newKeySet();
  private Process process;

  private AppProcess(Path folder, List<Path> classPathHead, List<String> settings) {
    this.folder = folder;
    this.output = folder.resolve("app-" + port + ".log");
    this.classPathHead = List.copyOf(classPathHead);
    this.settings = List.copyOf(settings);
    this.process = launch();
  }

  /** Starts it with settings written {@code name=value}; returns when it is ready. */
  public static AppProcess ready(Path folder, String... settings) {
    return launched(folder, settings).awaitReady();
  }

  /** Starts it and does not wait. */
  public static AppProcess launched(Path folder, String... settings) {
    return new AppProcess(folder, List.of(), Arrays.asList(settings));
  }

  /** Starts it with this folder in front of its own classes; returns when it is ready. */
  public static AppProcess altered(Path folder, Path classes, String... settings) {
    return new AppProcess(folder, List.of(classes), Arrays.asList(settings)).awaitReady();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public ChatClient client() {
    return new ChatClient(uri());
  }

  /** Everything printed so far, by all its starts. */
  public String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it as {@code kill -9} does; processes it had started live on until {@link #close}. */
  public void kill() {
    rememberOffspring();
    ChildProcesses.kill(process.toHandle());
  }

  /** Asks it to end, as {@code kill} does, and waits for that; returns the exit code. */
  public int stop() {
    rememberOffspring();
    process.destroy();
    return awaitExit(STOP);
  }

  /** Waits for it to end by itself; returns the exit code. */
  public int awaitExit(Duration patience) {
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("still running after " + patience + ":\n" + output());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts it again after it has ended; returns when it is ready. */
  public AppProcess restart() {
    process = launch();
    return awaitReady();
  }

  /** Starts it again after it has ended and does not wait. */
  public void relaunch() {
    process = launch();
  }

  public AppProcess awaitReady() {
    try (ChatClient client = client()) {
      await("ready")
          .atMost(START)
          .pollInterval(Duration.ofMillis(50))
          .until(() -> {
            if (!process.isAlive()) {
              throw new AssertionError("ended while starting:\n" + output());
            }
            return client.isReady();
          });
    }
    rememberOffspring();
    return this;
  }

  /** The processes it had started when it was last killed or stopped, and before. */
  Stream<ProcessHandle> offspring() {
    return offspring.stream();
  }

  @Override
  public void close() {
    kill();
    offspring.forEach(ChildProcesses::kill);
  }

  private void rememberOffspring() {
    process
        .descendants()
        .forEach(child -> {
          ChildProcesses.endWithTests(child);
          offspring.add(child);
        });
  }

  private Process launch() {
    Optional<QuickStart> quick = classPathHead.isEmpty() ? QuickStart.find() : Optional.empty();
    List<String> jvm =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath(quick));
    List<String> application =
        List.of(
            "io.kefu.server.KefuApplication",
            "--server.port=" + port,
            "--server.address=127.0.0.1",
            "--" + LEARNT + "=" + System.getProperty(LEARNT, ""));
    List<String> command = new ArrayList<>(jvm);
    quick.ifPresent(it -> command.add(it.option(jvm, application)));
    command.addAll(application);
    command.add("--kefu.redis.data-folder=" + folder.resolve("data"));
    settings.forEach(setting -> command.add("--" + setting));
    return ChildProcesses.start(command, folder, output);
  }

  /** The class path of the tests without the tests: what the application ships with. */
  private String classPath(Optional<QuickStart> quick) {
    Stream<String> own =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
            .map(entry ->
                quick
                    .filter(_ -> entry.endsWith(OWN_CLASSES))
                    .map(it -> it.archive().toString())
                    .orElse(entry));
    return String.join(
        File.pathSeparator,
        Stream.concat(classPathHead.stream().map(Path::toString), own).toList());
  }
}
