package io.kefu.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without its Redis the application does not start, and says so. */
class RedisAbsentIT {

  @TempDir Path folder;

  @Test
  void start_nothingAtTheUrl_oneLineAndExitCode() {
    String url = "redis://127.0.0.1:" + ChildProcesses.freePort();

    try (AppProcess app = AppProcess.launched(folder, "kefu.redis.url=" + url)) {
      int exitCode = app.awaitExit(Duration.ofSeconds(60));

      assertThat(exitCode).isNotZero();
      assertOneLine(app, url.substring("redis://".length()));
    }
  }

  @Test
  void start_urlThatIsNone_oneLineAndExitCode() {
    try (AppProcess app = AppProcess.launched(folder, "kefu.redis.url=localhost:6379")) {
      int exitCode = app.awaitExit(Duration.ofSeconds(60));

      assertThat(exitCode).isNotZero();
      assertOneLine(app, "Redis URL");
    }
  }

  /** Besides the lines that tell that it is starting. */
  private static void assertOneLine(AppProcess app, String reason) {
    assertThat(app.output().lines().filter(line -> !line.contains(" INFO ")))
        .singleElement()
        .asString()
        .contains("cannot start", reason);
  }
}
