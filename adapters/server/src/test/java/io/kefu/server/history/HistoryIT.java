package io.kefu.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.redis.testing.RedisProcess;
import io.kefu.server.process.AppProcess;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hundred customers with bad connections, while the application is killed three times and Redis
 * once: nothing is lost, doubled, reordered or altered.
 */
class HistoryIT {

  private static final Load LOAD = new Load(200, 100, 20_261_123, Duration.ofSeconds(90));

  @TempDir Path folder;

  @Test
  void history_applicationAndRedisKilledUnderLoad_noFaults() {
    try (RedisProcess redis = Setting.durableRedis();
        AppProcess app = AppProcess.ready(folder, Setting.quick(redis));
        Customers customers = Customers.speakTo(app.uri(), LOAD)) {
      killAt(0.2, customers, app);
      killAt(0.4, customers, app);
      customers.awaitAccepted(0.6);
      redis.kill();
      redis.restart();
      customers.note("kills of Redis");
      killAt(0.8, customers, app);

      Report report = customers.report();

      System.out.println(report);
      assertThat(report.counts().of(Customers.ACCEPTED)).isEqualTo(LOAD.total());
      assertThat(report.faults()).isEmpty();
    }
  }

  private static void killAt(double share, Customers customers, AppProcess app) {
    customers.awaitAccepted(share);
    app.kill();
    app.restart();
    customers.note("kills of the application");
  }
}
