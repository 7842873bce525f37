package io.kefu.core.redis.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisServerBinaryTest {

  @TempDir private Path folder;
  private Path unpackInto;

  @BeforeEach
  void nameFolder() {
    unpackInto = folder.resolve("bin");
  }

  @Test
  void locate_bothOnPath_prefersValkey() throws IOException {
    Path redis = server("a", "redis-server", "echo 'Redis server v=7.0.15 sha=0'");
    Path valkey = server("b", "valkey-server", "echo 'Valkey server v=8.1.3 sha=0'");

    RedisServerBinary found = RedisServerBinary.locate(searchPath(redis, valkey), unpackInto);

    assertThat(found.path()).isEqualTo(valkey);
    assertThat(found.version()).isEqualTo(new RedisServerBinary.Version(8, 1, "8.1.3"));
    assertThat(unpackInto).doesNotExist();
  }

  @Test
  void locate_firstOneDoesNotRun_takesTheNext() throws IOException {
    Path broken = server("a", "redis-server", "echo 'libssl.so.3: not found'; exit 127");
    Path old = server("b", "redis-server", "echo 'Redis server v=5.0.14 sha=0'");
    Path good = server("c", "redis-server", "echo 'Redis server v=6.2.0 sha=0'");

    RedisServerBinary found = RedisServerBinary.locate(searchPath(broken, old, good), unpackInto);

    assertThat(found.path()).isEqualTo(good);
  }

  @Test
  void locate_noneOnPath_unpacksTheBundledOne() {
    RedisServerBinary found = RedisServerBinary.locate("", unpackInto);

    assertThat(found.path()).startsWith(unpackInto).isExecutable();
    assertThat(found.version().major()).isEqualTo(6);
  }

  @Test
  void locate_noneRuns_saysWhatToInstall() throws IOException {
    Path broken = server("a", "redis-server", "echo 'libssl.so.3: not found'; exit 127");
    Path notAFolder = Files.createFile(folder.resolve("file")).resolve("bin");

    assertThatExceptionOfType(EmbeddedRedisException.class)
        .isThrownBy(() -> RedisServerBinary.locate(searchPath(broken), notAFolder))
        .withMessageContaining("libssl.so.3: not found")
        .withMessageContaining("cannot be unpacked")
        .withMessageContaining("apt-get install redis-server");
  }

  @Test
  void launcher_dataOfNewerServer_refusesInsteadOfStartingEmpty() throws IOException {
    Path data = folder.resolve("data");
    Files.createDirectories(data.resolve("appendonlydir"));
    RedisServerBinary bundled = RedisServerBinary.locate("", unpackInto);

    try (DataFolder opened = DataFolder.open(data)) {
      assertThatExceptionOfType(EmbeddedRedisException.class)
          .isThrownBy(() -> new ServerLauncher(opened, bundled))
          .withMessageContaining("was written by Redis 7 or later");
    }
  }

  @Test
  void launcher_bundledServer_serves() {
    RedisServerBinary bundled = RedisServerBinary.locate("", unpackInto);
    try (DataFolder data = DataFolder.open(folder.resolve("data"))) {
      RunningServer server = new ServerLauncher(data, bundled).adoptOrLaunch();
      try {
        assertThat(server.control().ask()).isPresent();
      } finally {
        server.stop();
      }
      assertThat(server.process().isAlive()).isFalse();
    }
  }

  private static String searchPath(Path... servers) {
    return Stream.of(servers)
        .map(server -> String.valueOf(server.getParent()))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private Path server(String subfolder, String name, String script) throws IOException {
    Path file = Files.createDirectories(folder.resolve(subfolder)).resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }
}
