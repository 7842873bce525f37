package io.kefu.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.channel.Loss;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What agents read of why a message was not delivered. */
class ReasonLabelsTest {

  @ParameterizedTest
  @EnumSource
  void reason_ofEveryLoss_hasWords(Loss loss) throws Exception {
    try (InputStream in = getClass().getResourceAsStream("/static/agent/labels.zh-CN.json")) {
      JsonNode words = new JsonMapper().readTree(in).path("reason").path(loss.code());
      assertThat(words.asString("")).isNotBlank();
    }
  }
}
