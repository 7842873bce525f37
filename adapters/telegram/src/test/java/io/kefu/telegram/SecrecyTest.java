package io.kefu.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.channel.testing.WholeLog;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.telegram.api.BotApi;
import io.kefu.telegram.api.BotToken;
import io.kefu.telegram.fake.Customer;
import io.kefu.telegram.fake.FakeBotApi;
import io.kefu.telegram.fake.Fault;
import io.kefu.telegram.outbound.Limits;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/** What must not be in the log, at whatever level. */
class SecrecyTest {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  private static final String SECRET = FakeBotApi.TOKEN.split(":")[1];

  @RegisterExtension final WholeLog log = new WholeLog();

  @Test
  void log_throughEveryFault_holdsNeitherTokenNorMessage() {
    FakeBotApi telegram = FakeBotApi.start();
    telegram.fail("getMe", Fault.badGateway(), new Fault.Cut());
    telegram.fail("getUpdates", Fault.refused(409, "Conflict"), new Fault.Cut());
    telegram.fail("sendMessage", new Fault.Cut(), Fault.refused(400, "Bad Request: no"));
    try (TelegramNode node = new TelegramNode(REDIS, "one", telegram, Limits.DEFAULT)) {
      node.start();
      telegram.updates().add(new Customer(1).says("忘记密码了怎么办"));
      Eventually.holds("answered", () -> telegram.chats().to(1).size() == 1);
    }
    telegram.close();

    assertThat(log.lines("")).noneMatch(line -> line.contains(SECRET));
    assertThat(log.lines("io.kefu")).isNotEmpty().noneMatch(line -> line.contains("忘记密码了怎么办"));
  }

  @Test
  void log_serverThatDoesNotExist_holdsNoToken() {
    try (BotApi api =
        new BotApi(URI.create("http://nowhere.invalid"), new BotToken(FakeBotApi.TOKEN))) {
      assertThat(api.call(new GetMe()).fault()).isPresent().get().asString().doesNotContain(SECRET);
    }

    assertThat(log.lines("")).noneMatch(line -> line.contains(SECRET));
  }
}
