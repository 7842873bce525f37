package io.kefu.core.channel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.channel.Channel;
import io.kefu.core.channel.Delivery;
import io.kefu.core.channel.Outbound;
import io.kefu.core.message.Address;
import io.kefu.core.message.Block;
import io.kefu.core.message.Choice;
import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.Reply;
import io.kefu.core.message.RichText;
import io.kefu.core.message.Span;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.redis.testing.Eventually;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every channel does with what it is given to send. */
public abstract class ChannelContract {

  protected abstract Channel channel();

  /** A customer who can be reached. */
  protected abstract Address customer();

  /** That customer's conversation. */
  protected abstract ConversationId conversation();

  /** What the customer has on their screen, oldest first, as it is seen there. */
  protected abstract List<String> screen();

  /** What stands on the buttons that the customer can press. */
  protected abstract List<String> buttons();

  @Test
  void send_text_isShown() {
    deliver(text(1, "您好"));

    assertThat(screen()).containsExactly("您好");
  }

  @Test
  void send_markupOfAnyKind_showsAsItIsWritten() {
    String odd = "a*b*c _d_ <b>e</b> &lt; [f](g) `h` ~~i~~ ||j|| > k \\ # l";
    deliver(text(1, odd));

    assertThat(screen()).containsExactly(odd);
  }

  @Test
  void send_longerThanAMessage_isShownWholeAndInOrder() {
    String sentence = "这是一句不长的话。";
    String all = sentence.repeat(channel().capabilities().maxTextLength() / sentence.length() + 20);
    deliver(text(1, all));

    assertThat(String.join("", screen())).isEqualTo(all);
    assertThat(screen())
        .allSatisfy(it ->
            assertThat(it.length()).isLessThanOrEqualTo(channel().capabilities().maxTextLength()));
  }

  @Test
  void send_asManyChoicesAsThereMayBe_canAllBePressed() {
    List<Choice> choices =
        IntStream.rangeClosed(1, channel().capabilities().maxButtons())
            .mapToObj(i -> new Choice("选项" + i, new ChoiceToken("option." + i), Choice.Role.OPTION))
            .toList();
    deliver(message(1, "请选择", choices));

    assertThat(buttons()).containsExactlyElementsOf(choices.stream().map(Choice::label).toList());
  }

  @Test
  void send_severalMessages_keepTheirOrder() {
    deliver(text(1, "一"));
    deliver(text(2, "二"));
    deliver(text(3, "三"));

    assertThat(screen()).containsExactly("一", "二", "三");
  }

  @Test
  void typing_always_returns() {
    channel().typing(conversation(), customer());
  }

  /** Sends as the dispatcher does: again, as long as the channel says so. */
  protected final void deliver(Outbound message) {
    Eventually.holds(
        "delivered", () -> channel().send(customer(), message) instanceof Delivery.Delivered);
  }

  protected final Outbound text(long sequence, String text) {
    return message(sequence, text, List.of());
  }

  private Outbound message(long sequence, String text, List<Choice> choices) {
    return message(sequence, text, choices, List.of());
  }

  /** A message that answers these of the customer's. */
  protected final Outbound message(
      long sequence, String text, List<Choice> choices, List<Long> inReplyTo) {
    RichText body = new RichText(List.of(new Block.Paragraph(List.of(Span.plain(text)))));
    return new Outbound(
        conversation(),
        new TranscriptMessage(
            sequence,
            TranscriptMessage.Author.BOT,
            new Reply(body, choices, Optional.empty()),
            Optional.empty(),
            inReplyTo,
            Optional.empty(),
            Instant.parse("2026-11-27T08:00:00Z")));
  }
}
