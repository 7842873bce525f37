package io.kefu.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.redis.testing.RedisProcess;
import io.kefu.server.process.AppProcess;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The history checker can fail: it finds what is planted, and nothing where nothing is. */
class MutantsIT {

  private static final Load LOAD = new Load(30, 25, 7, Duration.ofSeconds(12));

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void history_plantedFault_found(Mutant mutant) {
    Path classes = folder.resolve("mutant");
    mutant.plant(classes);

    try (RedisProcess redis = Setting.durableRedis();
        AppProcess app = AppProcess.altered(folder, classes, Setting.quick(redis))) {
      Report report = report(app, redis);

      System.out.println(mutant + ": " + report);
      assertThat(report.count(mutant.symptom())).isPositive();
    }
  }

  @Test
  void history_nothingPlanted_noFaults() {
    try (RedisProcess redis = Setting.durableRedis();
        AppProcess app = AppProcess.ready(folder, Setting.quick(redis))) {
      assertThat(report(app, redis).faults()).isEmpty();
    }
  }

  private static Report report(AppProcess app, RedisProcess redis) {
    try (Customers customers = Customers.speakTo(app.uri(), LOAD)) {
      customers.awaitAccepted(0.4);
      redis.kill();
      redis.restart();
      return customers.report();
    }
  }
}
