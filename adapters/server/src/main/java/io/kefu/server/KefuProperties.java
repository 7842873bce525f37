package io.kefu.server;

import io.kefu.core.dialog.DialogSettings;
import io.kefu.core.dialog.flow.FlowSettings;
import io.kefu.core.faq.memory.KnowledgeStore;
import io.kefu.core.handoff.desk.DeskSettings;
import io.kefu.core.redis.RedisStoreSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * The operator's settings; {@code application.yaml} holds the defaults and says what each is for.
 *
 * @param brand the wallet's name
 */
@ConfigurationProperties("kefu")
record KefuProperties(
    String brand,
    ZoneId timeZone,
    Redis redis,
    Corpus corpus,
    DialogSettings dialog,
    Guides guides,
    DeskSettings desk,
    Store store,
    Attachments attachments) {

  record Redis(String url, Path dataFolder) {}

  record Corpus(String folder, String language, Duration lookEvery, String learntFolder) {

    KnowledgeStore store() {
      return KnowledgeStore.in(learntFolder);
    }
  }

  record Guides(Duration nudge, Duration suspend, String orderPattern) {

    FlowSettings settings(ZoneId timeZone) {
      return new FlowSettings(nudge, suspend, orderPattern, timeZone);
    }
  }

  /**
   * @param files of one conversation
   * @param size of all files of one conversation
   * @param retention how long a file is kept
   */
  record Attachments(int files, DataSize size, Duration retention) {}

  /**
   * @param pace how fast one customer may write
   */
  record Store(
      Duration lease,
      Duration takeOver,
      Duration retention,
      Duration sweepEvery,
      RedisStoreSettings.Pace pace) {}
}
