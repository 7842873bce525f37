package io.kefu.discord;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.discord.fake.Customer;
import io.kefu.discord.fake.FakeDiscord;
import io.kefu.discord.fake.Fault;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.params.ScanParams;

/** What must not be in the log, at whatever level, nor in the store. */
class SecrecyTest {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  private static final String SECRET = FakeDiscord.TOKEN.split("\\.")[2];

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    root.setLevel(Level.TRACE);
    root.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(log);
    root.setLevel(before);
  }

  @Test
  void log_throughEveryFault_holdsNeitherTokenNorMessage() {
    FakeDiscord discord = FakeDiscord.start();
    Customer zhang = Customer.of(discord, 1);
    DataObject asked = zhang.commandsInChannel("ask", "什么钱包");
    discord.fail("GET gateway/bot", Fault.badGateway(), new Fault.Cut());
    discord.fail("POST channels/*/messages", new Fault.Cut(), Fault.refused(400, 50035, "no"));
    discord.fail("POST interactions/*/*/callback", new Fault.Cut());
    try (DiscordNode node = new DiscordNode(REDIS, "one", discord)) {
      node.start();
      Eventually.holds("receiving", node::receives);
      discord.says(zhang.says("忘记密码了怎么办"));
      discord.interacts(asked);
      Eventually.holds("answered", () -> discord.rooms().to(zhang.chat()).size() == 1);
      Eventually.holds("told", () -> !discord.rooms().replies(asked.getString("token")).isEmpty());
    }
    discord.close();

    assertThat(lines("")).noneMatch(line -> line.contains(SECRET));
    assertThat(lines("io.kefu"))
        .noneMatch(line -> line.contains("忘记密码了怎么办"))
        .noneMatch(line -> line.contains(asked.getString("token")));
    assertThat(stored()).noneMatch(value -> value.contains(asked.getString("token")));
  }

  private static List<String> stored() {
    return REDIS.client().scan("0", new ScanParams().count(10_000)).getResult().stream()
        .filter(key -> REDIS.client().type(key).equals("hash"))
        .flatMap(key -> REDIS.client().hgetAll(key).values().stream())
        .toList();
  }

  private List<String> lines(String logger) {
    return List.copyOf(log.list).stream()
        .filter(event -> event.getLoggerName().startsWith(logger))
        // The other end of the sockets, which is Discord's.
        .filter(event -> !event.getLoggerName().startsWith("org.java_websocket"))
        .map(event ->
            event.getFormattedMessage()
                + event.getKeyValuePairs()
                + (event.getThrowableProxy() == null
                    ? ""
                    : ThrowableProxyUtil.asString(event.getThrowableProxy())))
        .toList();
  }
}
