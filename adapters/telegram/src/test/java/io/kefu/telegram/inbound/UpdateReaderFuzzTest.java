package io.kefu.telegram.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.kefu.core.fuzzing.Mutations;
import io.kefu.telegram.BotAccount;
import io.kefu.telegram.TelegramText;
import io.kefu.telegram.api.BotApi;
import io.kefu.telegram.api.BotToken;
import io.kefu.telegram.fake.FakeBotApi;
import io.kefu.telegram.fake.Topics;
import java.net.URI;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Updates as Telegram would never write them, as they come by the webhook. */
class UpdateReaderFuzzTest {

  private static final BotAccount.Identity BOT =
      new BotAccount.Identity(FakeBotApi.BOT, FakeBotApi.USERNAME);
  private static final BotApi API =
      new BotApi(URI.create("http://127.0.0.1:9"), new BotToken(FakeBotApi.TOKEN));

  private final UpdateReader reader =
      new UpdateReader(TelegramText.in("zh-CN"), new DeskReader(OptionalLong.of(Topics.FORUM)));

  @FuzzTest(maxDuration = "3m")
  void read(byte[] body) {
    API.update(body)
        .ifPresent(update -> {
          Heard heard = reader.read(update, BOT, Instant.EPOCH);
          if (heard instanceof Heard.Said(var message, _)) {
            assertThat(message.conversation().value()).startsWith("tg-");
          }
        });
  }

  @Test
  void read_seedsChangedAtRandom_isUnderstoodOrNothing() {
    Mutations.of(UpdateReaderFuzzTest.class, "read", 3000).forEach(this::read);
  }
}
