package io.kefu.core.redis.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kefu.core.channel.testing.WholeLog;
import io.kefu.core.redis.connection.RedisConnector;
import io.kefu.core.redis.connection.RedisSettings;
import io.kefu.core.redis.connection.RedisUnavailableException;
import io.kefu.core.redis.testing.Eventually;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.UnifiedJedis;

class EmbeddedRedisTest {

  @RegisterExtension final WholeLog log = new WholeLog();
  @TempDir private Path parent;
  private Path folder;
  private final List<ProcessHandle> started = new ArrayList<>();

  @BeforeEach
  void nameFolder() {
    folder = parent.resolve("data \"of\" kefu");
  }

  @AfterEach
  void endProcesses() {
    started.forEach(process -> {
      process.destroyForcibly();
      process.onExit().join();
    });
  }

  @Test
  void start_emptyFolder_servesDurablyOnLoopbackBehindAPassword() {
    try (EmbeddedRedis redis = start();
        UnifiedJedis client = RedisConnector.connect(redis.settings())) {
      assertThat(client.set("key", "value")).isEqualTo("OK");
      assertThat(setting(client, "appendonly")).isEqualTo("yes");
      assertThat(setting(client, "appendfsync")).isEqualTo("always");
      assertThat(setting(client, "bind")).isEqualTo("127.0.0.1");
      assertThatExceptionOfType(RedisUnavailableException.class)
          .isThrownBy(() -> RedisConnector.connect(RedisSettings.of(redis.settings().topology())))
          .withMessageContaining("NOAUTH");
    }
  }

  @Test
  void start_emptyFolder_keepsSecretsFromOthers() throws IOException {
    try (EmbeddedRedis redis = start()) {
      assertThat(permissions(folder)).isEqualTo("rwx------");
      assertThat(permissions(folder.resolve("redis.password"))).isEqualTo("rw-------");
      assertThat(permissions(folder.resolve("redis.conf"))).isEqualTo("rw-------");
      assertThat(redis.settings().toString())
          .doesNotContain(Files.readString(folder.resolve("redis.password")));
    }
  }

  @Test
  void close_thenStart_hasTheDataAndThePassword() {
    RedisSettings before;
    try (EmbeddedRedis redis = start()) {
      before = redis.settings();
      write(redis, "key");
      redis.close();
      assertThat(isAlive(redis.processId())).isFalse();
    }
    try (EmbeddedRedis redis = start()) {
      assertThat(redis.settings().login()).isEqualTo(before.login());
      assertThat(read(redis, "key")).isEqualTo("value of key");
    }
  }

  @Test
  void serverKilled_whileOpen_comesBackOnItsPortWithTheData() {
    try (EmbeddedRedis redis = start();
        UnifiedJedis client = RedisConnector.connect(redis.settings())) {
      client.set("key", "value");
      long first = redis.processId();

      ProcessHandle.of(first).orElseThrow().destroyForcibly();

      Eventually.holds("another process serves", () -> redis.processId() != first);
      Eventually.holds("the client has recovered", () -> client.get("key").equals("value"));
      started.add(ProcessHandle.of(redis.processId()).orElseThrow());
    }
  }

  @Test
  void serverKilled_whileTheFolderCannotBeWritten_comesBackOnceItCan() throws IOException {
    try (EmbeddedRedis redis = start()) {
      write(redis, "key");
      long first = redis.processId();
      Path config = folder.resolve("redis.conf");
      Files.delete(config);
      Files.createDirectory(config); // a file cannot be put in its place

      ProcessHandle.of(first).orElseThrow().destroyForcibly();
      Eventually.holds("told", () -> !failures().isEmpty());
      awaitAttempt();
      awaitAttempt();
      assertThat(failures()).hasSize(1);

      Files.delete(config);
      Eventually.holds("another process serves", () -> redis.processId() != first);
      started.add(ProcessHandle.of(redis.processId()).orElseThrow());
      assertThat(read(redis, "key")).isEqualTo("value of key");
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files).noneMatch(file -> file.toString().endsWith(".new"));
      }
    }
  }

  @Test
  void start_folderInUse_failsSayingSo() {
    try (EmbeddedRedis _ = start()) {
      assertThatExceptionOfType(EmbeddedRedisException.class)
          .isThrownBy(this::start)
          .withMessageContaining("in use by another running application");
    }
  }

  @Test
  void start_folderInUseByAnotherProcess_failsUntilThatIsKilledThenAdoptsItsServer()
      throws IOException {
    Process application = application();
    String[] words = serving(application);
    long serverOfOther = Long.parseLong(words[2]);

    assertThatExceptionOfType(EmbeddedRedisException.class)
        .isThrownBy(this::start)
        .withMessageContaining("in use by another running application");

    application.destroyForcibly().onExit().join();
    assertThat(isAlive(serverOfOther)).isTrue();
    try (EmbeddedRedis redis = start()) {
      assertThat(redis.processId()).isEqualTo(serverOfOther);
      assertThat(redis.settings().topology().addresses()).isEqualTo(words[1]);
      write(redis, "key");
    }
    assertThat(isAlive(serverOfOther)).isFalse();
  }

  @Test
  void adoptedServerKilled_whileOpen_comesBackWithTheData() throws IOException {
    Process application = application();
    long orphan = Long.parseLong(serving(application)[2]);
    application.destroyForcibly().onExit().join();

    try (EmbeddedRedis redis = start();
        UnifiedJedis client = RedisConnector.connect(redis.settings())) {
      client.set("key", "value");
      ProcessHandle.of(orphan).orElseThrow().destroyForcibly();

      Eventually.holds("another process serves", () -> redis.processId() != orphan);
      Eventually.holds("the client has recovered", () -> client.get("key").equals("value"));
      started.add(ProcessHandle.of(redis.processId()).orElseThrow());
    }
  }

  @Test
  void start_orphanHangs_replacesItWithTheDataKept() throws Exception {
    Process application = application();
    long orphan = Long.parseLong(serving(application)[2]);
    application.destroyForcibly().onExit().join();
    signal("STOP", orphan);

    try (EmbeddedRedis redis = start()) {
      assertThat(redis.processId()).isNotEqualTo(orphan);
      assertThat(isAlive(orphan)).isFalse();
      write(redis, "key");
    }
  }

  @Test
  void start_staleFiles_ignoresThem() throws IOException {
    try (EmbeddedRedis redis = start()) {
      write(redis, "key");
    }
    Files.writeString(folder.resolve("redis.port"), "not a port");
    Files.writeString(folder.resolve("redis.pid"), String.valueOf(ProcessHandle.current().pid()));

    try (EmbeddedRedis redis = start()) {
      assertThat(read(redis, "key")).isEqualTo("value of key");
    }
  }

  @Test
  void start_recordedPortTakenByAStranger_choosesAnother() throws IOException {
    try (EmbeddedRedis redis = start()) {
      write(redis, "key");
    }
    try (var stranger = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Files.writeString(folder.resolve("redis.port"), String.valueOf(stranger.getLocalPort()));

      try (EmbeddedRedis redis = start()) {
        assertThat(read(redis, "key")).isEqualTo("value of key");
        assertThat(redis.settings().topology().addresses())
            .doesNotContain(":" + stranger.getLocalPort());
      }
    }
  }

  @Test
  void start_dataCannotBeLoaded_failsWithTheServersLastWords() throws IOException {
    try (EmbeddedRedis redis = start()) {
      write(redis, "key");
    }
    Files.writeString(appendOnlyFile(), "rubbish that is no command at all\r\n");

    assertThatExceptionOfType(EmbeddedRedisException.class)
        .isThrownBy(this::start)
        .withMessageContaining("does not start")
        .withMessageContaining("append only file");
    assertThatExceptionOfType(EmbeddedRedisException.class)
        .as("the folder was given back")
        .isThrownBy(this::start)
        .withMessageContaining("append only file");
  }

  private EmbeddedRedis start() {
    EmbeddedRedis redis = EmbeddedRedis.start(folder);
    ProcessHandle.of(redis.processId()).ifPresent(started::add);
    return redis;
  }

  private List<String> failures() {
    return log.lines(EmbeddedRedis.class.getName()).stream()
        .filter(line -> line.contains("cannot be started again"))
        .toList();
  }

  /** Each attempt begins with writing down the port. */
  private void awaitAttempt() throws IOException {
    Path port = folder.resolve("redis.port");
    Files.delete(port);
    Eventually.holds("the next attempt", () -> Files.exists(port));
  }

  private Process application() throws IOException {
    Process application =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    started.add(application.toHandle());
    return application;
  }

  /** Waits for its {@code serving host:port pid}. */
  private String[] serving(Process application) throws IOException {
    BufferedReader output = application.inputReader();
    String line = output.readLine();
    while (line != null && !line.startsWith("serving ")) {
      line = output.readLine();
    }
    assertThat(line).as("the application serves").isNotNull();
    String[] words = line.split(" ");
    started.add(ProcessHandle.of(Long.parseLong(words[2])).orElseThrow());
    return words;
  }

  private Path appendOnlyFile() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".incr.aof")).findFirst().orElseThrow();
    }
  }

  private static void write(EmbeddedRedis redis, String key) {
    try (UnifiedJedis client = RedisConnector.connect(redis.settings())) {
      client.set(key, "value of " + key);
    }
  }

  private static String read(EmbeddedRedis redis, String key) {
    try (UnifiedJedis client = RedisConnector.connect(redis.settings())) {
      return client.get(key);
    }
  }

  private static String setting(UnifiedJedis client, String name) {
    return String.valueOf(client.configGet(name).get(name));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static boolean isAlive(long processId) {
    return ProcessHandle.of(processId).map(ProcessHandle::isAlive).orElse(false);
  }

  private static void signal(String name, long processId) throws Exception {
    new ProcessBuilder("kill", "-" + name, String.valueOf(processId)).start().waitFor();
  }
}
