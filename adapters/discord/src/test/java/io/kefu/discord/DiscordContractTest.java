package io.kefu.discord;

import io.kefu.core.channel.Channel;
import io.kefu.core.channel.testing.RemoteChannelContract;
import io.kefu.core.message.Address;
import io.kefu.core.message.ConversationId;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.discord.fake.Customer;
import io.kefu.discord.fake.FakeDiscord;
import io.kefu.discord.fake.Fault;
import io.kefu.discord.fake.Sent;
import io.kefu.discord.outbound.DiscordChannel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class DiscordContractTest extends RemoteChannelContract {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  private final FakeDiscord discord = FakeDiscord.start();
  private final Customer zhang = Customer.of(discord, 1);
  private final DiscordNode node = new DiscordNode(REDIS, "one", discord);

  @AfterEach
  void stop() {
    node.close();
    discord.close();
  }

  @Override
  protected Channel channel() {
    return node.channel;
  }

  @Override
  protected Address customer() {
    return new Address(DiscordChannel.ID, zhang.chat());
  }

  @Override
  protected ConversationId conversation() {
    return new ConversationId("dc-" + zhang.chat());
  }

  @Override
  protected List<String> screen() {
    return discord.rooms().to(zhang.chat()).stream().map(Sent::text).toList();
  }

  @Override
  protected List<String> buttons() {
    return discord.rooms().to(zhang.chat()).stream()
        .map(Sent::labels)
        .flatMap(List::stream)
        .toList();
  }

  @Override
  protected void failOnce() {
    discord.fail("POST channels/*/messages", Fault.badGateway());
  }

  @Override
  protected void refuseFor(Duration time) {
    discord.fail("POST channels/*/messages", Fault.tooManyRequests(time.toSeconds(), true));
  }

  @Override
  protected void loseCustomer() {
    discord.rooms().closeChat(zhang.user());
  }
}
