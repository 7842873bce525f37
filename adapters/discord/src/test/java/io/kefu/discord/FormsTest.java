package io.kefu.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.channel.Delivery;
import io.kefu.core.channel.Outbound;
import io.kefu.core.message.Address;
import io.kefu.core.message.Blank;
import io.kefu.core.message.Block;
import io.kefu.core.message.Choice;
import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.Reply;
import io.kefu.core.message.RichText;
import io.kefu.core.message.Span;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.message.TranscriptMessage.Author;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.discord.fake.Customer;
import io.kefu.discord.fake.FakeDiscord;
import io.kefu.discord.fake.Fault;
import io.kefu.discord.fake.Sent;
import io.kefu.discord.outbound.DiscordChannel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What customers fill in. */
class FormsTest {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  private static final Blank ORDER = new Blank(Optional.of("OK20260115123456"), 200, false);

  @RegisterExtension final CustomerStage stage = new CustomerStage(REDIS, 91);

  private final FakeDiscord discord = stage.discord;
  private final Customer zhang = stage.zhang;
  private final ConversationId chat = stage.chat;
  private final DiscordNode node = stage.node;

  @Test
  void button_pressed_opensTheFormAtOnceAndSaysNothing() {
    Sent question = asked(ORDER);
    assertThat(question.labels()).containsExactly("填写", "跳过");

    discord.interacts(zhang.presses(question, "填写"));

    DataObject answer = taken().getFirst();
    assertThat(answer.getInt("type")).isEqualTo(9);
    DataObject field =
        answer.getObject("data").getArray("components").getObject(0).getObject("component");
    assertThat(field.getString("placeholder")).isEqualTo("OK20260115123456");
    assertThat(field.getInt("max_length")).isEqualTo(200);
    assertThat(field.getInt("style")).isEqualTo(1);
    assertThat(stage.transcript.last(chat)).isZero();
  }

  @Test
  void button_pressedWhileAConnectionBreaks_opensTheFormAllTheSame() {
    Sent question = asked(ORDER);
    discord.fail("POST interactions/*/*/callback", new Fault.Cut());

    discord.interacts(zhang.presses(question, "填写"));

    Eventually.holds(
        "taken again", () -> discord.calls("POST interactions/*/*/callback").size() == 2);
    assertThat(taken().getLast().getInt("type")).isEqualTo(9);
  }

  @Test
  void form_submitted_isSaidAsIfItHadBeenTypedAndShown() {
    asked(ORDER);
    discord.interacts(zhang.fillsIn("OK20260115999999"));

    Eventually.holds("said", () -> stage.lines("OK20260115999999") == 1);
    DataObject shown = taken().getFirst();
    assertThat(shown.getInt("type")).isEqualTo(4);
    assertThat(shown.getObject("data").getString("content")).isEqualTo("> OK20260115999999");
  }

  @Test
  void question_answeredInWords_losesItsForm() {
    Sent question = asked(ORDER);
    discord.says(zhang.says("忘记密码了怎么办"));

    Eventually.holds(
        "retired", () -> discord.rooms().to(zhang.chat()).getFirst().labels().isEmpty());
    assertThat(question.labels()).isNotEmpty();
  }

  @Test
  void form_forProse_hasRoomForLines() {
    Sent question = asked(new Blank(Optional.empty(), 500, true));

    discord.interacts(zhang.presses(question, "填写"));

    DataObject field =
        taken()
            .getFirst()
            .getObject("data")
            .getArray("components")
            .getObject(0)
            .getObject("component");
    assertThat(field.getInt("style")).isEqualTo(2);
    assertThat(field.getInt("max_length")).isEqualTo(500);
  }

  private Sent asked(Blank blank) {
    Choice skip = new Choice("跳过", new ChoiceToken("flow.skip"), Choice.Role.CONTINUE);
    Reply reply =
        new Reply(
                new RichText(List.of(new Block.Paragraph(List.of(Span.plain("请发一下订单号。"))))),
                List.of(skip),
                Optional.empty())
            .asking(Optional.of(blank));
    TranscriptMessage line =
        new TranscriptMessage(
            1, Author.BOT, reply, Optional.empty(), List.of(), Optional.empty(), Instant.EPOCH);
    Delivery delivery =
        node.channel.send(new Address(DiscordChannel.ID, zhang.chat()), new Outbound(chat, line));
    assertThat(delivery).isInstanceOf(Delivery.Delivered.class);
    return discord.rooms().to(zhang.chat()).getFirst();
  }

  private List<DataObject> taken() {
    String route = "POST interactions/*/*/callback";
    Eventually.holds("taken", () -> !discord.calls(route).isEmpty());
    return discord.calls(route).stream().map(FakeDiscord.Call::json).toList();
  }
}
