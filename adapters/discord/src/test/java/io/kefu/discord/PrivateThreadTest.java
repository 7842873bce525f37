package io.kefu.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.channel.Delivery;
import io.kefu.core.channel.Loss;
import io.kefu.core.channel.Outbound;
import io.kefu.core.message.Address;
import io.kefu.core.message.Block;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.Reply;
import io.kefu.core.message.RichText;
import io.kefu.core.message.Span;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.discord.fake.Customer;
import io.kefu.discord.fake.FakeDiscord;
import io.kefu.discord.fake.Sent;
import io.kefu.discord.fake.Server;
import io.kefu.discord.outbound.DiscordChannel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where customers talk whose direct messages are closed. */
class PrivateThreadTest {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  @RegisterExtension final CustomerStage stage = new CustomerStage(REDIS, 61);

  private final FakeDiscord discord = stage.discord;
  private final Customer zhang = stage.zhang;
  private final DiscordNode node = stage.node;

  PrivateThreadTest() {
    discord.gateway().addGuild(Server.with());
    discord.rooms().closeChat(zhang.user());
  }

  @Test
  void customer_inThePrivateThread_isHeardAnsweredAndWhatTheyDeleteNoted() {
    DataObject thread = opened();
    String place = thread.getString("id");
    DataObject said = zhang.saysInThread(place, "忘记密码了怎么办");
    discord.says(said);

    Eventually.holds("answered", () -> texts(place).stream().anyMatch(it -> it.contains("找回登录密码")));
    discord.gateway().tell("MESSAGE_DELETE", Customer.deletion(said));
    Eventually.holds("noted", () -> node.news.told().size() == 1);
  }

  @Test
  void moderator_inTheCustomersThread_isNotTakenForTheCustomer() {
    String place = opened().getString("id");
    Customer moderator = Customer.of(discord, 63);
    discord.says(moderator.saysInThread(place, "我来看看，忘记密码了怎么办"));
    discord.says(zhang.saysInThread(place, "转账失败"));

    Eventually.holds("answered", () -> texts(place).stream().anyMatch(it -> it.contains("交易失败")));
    assertThat(texts(place)).noneMatch(it -> it.contains("找回登录密码"));
  }

  @Test
  void customer_whoAsksAgain_isLedToTheSameThread() {
    DataObject thread = opened();

    discord.interacts(zhang.commandsInChannel("human", ""));

    Eventually.holds("led", () -> texts(thread.getString("id")).size() > 3);
    assertThat(discord.rooms().threads()).hasSize(1);
  }

  @Test
  void send_toClosedMessages_failsForCertainForAReasonAgentsAreTold() {
    Reply reply =
        new Reply(
            new RichText(List.of(new Block.Paragraph(List.of(Span.plain("您好"))))),
            List.of(),
            Optional.empty());
    TranscriptMessage line =
        new TranscriptMessage(
            1,
            TranscriptMessage.Author.AGENT,
            reply,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Instant.EPOCH);
    Outbound message = new Outbound(new ConversationId("dc-" + zhang.chat()), line);

    assertThat(node.channel.send(new Address(DiscordChannel.ID, zhang.chat()), message))
        .isEqualTo(new Delivery.Failed(Loss.CLOSED));
  }

  @Test
  void thread_ofSomebodyElse_isNoneOfTheBotsBusiness() {
    DataObject foreign = Server.thread(opened()).put("id", "7000000000000000007");
    discord.gateway().tell("THREAD_CREATE", foreign.put("owner_id", "4000000000000000009"));

    discord.says(zhang.saysInThread("7000000000000000007", "忘记密码了怎么办"));
    discord.says(Customer.of(discord, 62).says("/help"));

    Eventually.holds("the next", () -> discord.rooms().all().size() > 2);
    assertThat(texts("7000000000000000007")).isEmpty();
  }

  /** The thread that the bot opens when a person is wanted. */
  private DataObject opened() {
    discord.interacts(zhang.commandsInChannel("human", ""));
    Eventually.holds("thread", () -> discord.rooms().threads().size() == 1);
    DataObject thread = discord.rooms().threads().getFirst();
    discord.gateway().tell("THREAD_CREATE", Server.thread(thread));
    Eventually.holds("in line", () -> texts(thread.getString("id")).size() > 1);
    return thread;
  }

  private List<String> texts(String channel) {
    return discord.rooms().to(channel).stream().map(Sent::text).toList();
  }
}
