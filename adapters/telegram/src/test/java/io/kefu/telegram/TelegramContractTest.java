package io.kefu.telegram;

import io.kefu.core.channel.Channel;
import io.kefu.core.channel.testing.RemoteChannelContract;
import io.kefu.core.message.Address;
import io.kefu.core.message.ConversationId;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.telegram.fake.Chats.Sent;
import io.kefu.telegram.fake.FakeBotApi;
import io.kefu.telegram.fake.Fault;
import io.kefu.telegram.outbound.Limits;
import io.kefu.telegram.outbound.TelegramChannel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class TelegramContractTest extends RemoteChannelContract {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  private static final long CHAT = 4201;

  private final FakeBotApi telegram = FakeBotApi.start();
  private final TelegramNode node = new TelegramNode(REDIS, "one", telegram, Limits.DEFAULT);

  @AfterEach
  void stop() {
    node.close();
    telegram.close();
  }

  @Override
  protected Channel channel() {
    return node.channel;
  }

  @Override
  protected Address customer() {
    return new Address(TelegramChannel.ID, String.valueOf(CHAT));
  }

  @Override
  protected ConversationId conversation() {
    return new ConversationId("tg-" + CHAT);
  }

  @Override
  protected List<String> screen() {
    return telegram.chats().to(CHAT).stream().map(Sent::text).toList();
  }

  @Override
  protected List<String> buttons() {
    return telegram.chats().to(CHAT).stream().map(Sent::buttons).flatMap(List::stream).toList();
  }

  @Override
  protected void failOnce() {
    telegram.fail("sendMessage", Fault.badGateway());
  }

  @Override
  protected void refuseFor(Duration time) {
    telegram.fail("sendMessage", Fault.tooManyRequests((int) time.toSeconds()));
  }

  @Override
  protected void loseCustomer() {
    telegram.chats().block(CHAT);
  }
}
