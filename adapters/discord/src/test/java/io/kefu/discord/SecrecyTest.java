package io.kefu.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.channel.testing.WholeLog;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.discord.fake.Customer;
import io.kefu.discord.fake.FakeDiscord;
import io.kefu.discord.fake.Fault;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redis.clients.jedis.params.ScanParams;

/** What must not be in the log, at whatever level, nor in the store. */
class SecrecyTest {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  private static final String SECRET = FakeDiscord.TOKEN.split("\\.")[2];

  @RegisterExtension final WholeLog log = new WholeLog();

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

    assertThat(log.lines(""))
        // The other end of the sockets, which is Discord's.
        .filteredOn(line -> !line.startsWith("org.java_websocket"))
        .noneMatch(line -> line.contains(SECRET));
    assertThat(log.lines("io.kefu"))
        .isNotEmpty()
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
}
