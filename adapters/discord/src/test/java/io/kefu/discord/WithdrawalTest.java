package io.kefu.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.redis.conversation.RedisTranscript;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.core.turn.ThreadNews;
import io.kefu.discord.fake.Customer;
import io.kefu.discord.fake.FakeDiscord;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What customers delete. */
class WithdrawalTest {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  @RegisterExtension final CustomerStage stage = new CustomerStage(REDIS, 81);

  private final FakeDiscord discord = stage.discord;
  private final Customer zhang = stage.zhang;
  private final ConversationId chat = stage.chat;
  private final DiscordNode node = stage.node;
  private final RedisTranscript transcript = stage.transcript;

  @Test
  void message_deleted_isNotedBesideItsLinesAndNotAnswered() {
    DataObject said = zhang.says("我的密码是 hunter2 改不了");
    discord.says(said);
    Eventually.holds("stored", () -> transcript.last(chat) > 0);
    discord.gateway().tell("MESSAGE_UPDATE", Customer.corrected(said, "我的密码改不了"));
    Eventually.holds("corrected", () -> stage.lines("我的密码改不了") == 1);

    discord.gateway().tell("MESSAGE_DELETE", Customer.deletion(said));

    Eventually.holds("noted", () -> node.news.told().size() == 2);
    assertThat(node.news.told())
        .allSatisfy(news ->
            assertThat(news)
                .isInstanceOfSatisfying(
                    ThreadNews.Withdrawn.class,
                    withdrawn -> assertThat(line(withdrawn.sequence())).contains("密码", "改不了")));
    discord.says(zhang.says("/help"));
    Eventually.holds("greeted", () -> answered("您好，我是OKPay的智能助手"));
    assertThat(transcript.after(chat, 0, 50))
        .extracting(it -> it.content().body().plain())
        .noneMatch(text -> text.contains("hunter2"));
  }

  @Test
  void messages_deletedTogether_areAllNotedOnce() {
    List<DataObject> said = List.of(zhang.says("一"), zhang.says("二"));
    said.forEach(discord::says);
    Eventually.holds("stored", () -> stage.lines("一") + stage.lines("二") == 2);
    DataObject deletion = Customer.deletionOf(said);
    discord.gateway().tell("MESSAGE_DELETE_BULK", deletion);
    discord.gateway().tell("MESSAGE_DELETE_BULK", deletion);
    discord.says(zhang.says("三"));

    Eventually.holds("the next", () -> stage.lines("三") == 1);
    assertThat(node.news.told()).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void message_deletedInAChannel_concernsNobody() {
    DataObject said = zhang.saysInChannel("谁能帮我");
    discord.says(said);
    discord.gateway().tell("MESSAGE_DELETE", Customer.deletion(said));
    discord.says(zhang.says("三"));

    Eventually.holds("the next", () -> stage.lines("三") == 1);
    assertThat(node.news.told()).isEmpty();
  }

  private String line(long sequence) {
    TranscriptMessage line = transcript.after(chat, sequence - 1, 1).getFirst();
    return line.content().body().plain();
  }

  private boolean answered(String beginning) {
    return discord.rooms().to(zhang.chat()).stream()
        .anyMatch(sent -> sent.text().startsWith(beginning));
  }
}
