package io.kefu.core.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.Content;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who floods the chat costs no more answers, and who is only quick is never held up. */
class MutingTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final String MUTED = "太密集";

  private static final List<String> HONEST =
      List.of(
          "在吗",
          "我昨天转账给朋友一直没到",
          "订单号 20261126001",
          "金额 300",
          "钱已经扣了",
          "在吗",
          "？",
          "忘记密码了怎么办",
          "收不到验证码",
          "换了手机号",
          "😂",
          "还是不行",
          "什么时候能到账",
          "好的",
          "转人工",
          "刚才那个页面 https://www.example.com/help 打不开",
          "谢谢",
          "还有个问题",
          "怎么改登录密码",
          "好的");

  private final Dialog dialog = TestDialogs.dialog(DialogSettings.DEFAULT);
  private Conversation conversation = TestDialogs.fresh();
  private Instant now = TestDialogs.NOW;

  @Test
  void honestCustomer_aMessageASecondForTenMinutes_isAlwaysAnswered() {
    for (int i = 0; i < 600; i++) {
      conversation = conversation.ownedBy(new Owner.Bot());
      List<String> said = hears(new Content.Text(HONEST.get(i % HONEST.size())));

      assertThat(said).as(HONEST.get(i % HONEST.size())).isNotEmpty();
      assertThat(said).noneMatch(it -> it.contains(MUTED));
    }
  }

  static List<IntFunction<Content>> floods() {
    return List.of(
        _ -> new Content.Text("加微信领红包，名额有限"),
        i -> new Content.Text("加微信领红包，名额有限" + "！".repeat(i % 5) + " " + "来~".repeat(i % 2)),
        i -> new Content.Text("加微信领红包，名额有限 " + (10_000 + 37 * i)),
        i -> new Content.Text(List.of("代办贷款当天放款", "低息贷款免抵押", "急用钱找我").get(i % 3)),
        i ->
            new Content.Text(
                "看这里第" + "一二三四五六七八九十".charAt(i % 10) + "个 https://a" + i + ".example/" + i),
        _ -> new Content.Text("🎉🎉🎉"),
        _ -> new Content.Attachment("表情", "", ""),
        _ -> new Content.Chosen(new ChoiceToken("ask.change-password"), "更改密码"),
        _ -> new Content.Opened());
  }

  @ParameterizedTest
  @MethodSource("floods")
  void flood_ofAnyKind_isToldOnceAndCostsNothingMore(IntFunction<Content> flood) {
    List<List<String>> answers =
        IntStream.range(0, 200).mapToObj(i -> hears(flood.apply(i))).toList();

    assertThat(answers.getFirst()).isNotEmpty();
    assertThat(answers.stream().flatMap(List::stream).filter(it -> it.contains(MUTED))).hasSize(1);
    assertThat(answers.stream().filter(it -> !it.isEmpty()).count()).isLessThan(40);
    assertThat(answers.getLast()).isEmpty();
  }

  @Test
  void muted_timeIsOver_isAnsweredAgain() {
    flood();
    assertThat(hears(new Content.Text("忘记密码了怎么办"))).isEmpty();

    now = now.plus(Duration.ofMinutes(5));

    assertThat(hears(new Content.Text("忘记密码了怎么办"))).isNotEmpty();
  }

  @Test
  void muted_goesOnAfterwards_isMutedForTwiceAsLongEachTimeUpToADay() {
    Duration before = Duration.ZERO;
    for (int i = 0; i < 12; i++) {
      flood();
      Duration mute = Duration.between(now, until());
      assertThat(mute).isBetween(before, Duration.ofHours(24));
      assertThat(mute.compareTo(before.multipliedBy(3))).isLessThanOrEqualTo(i == 0 ? 1 : 0);
      before = mute;
      now = until();
    }
    assertThat(before).isGreaterThan(Duration.ofHours(23));

    now = now.plus(Duration.ofHours(25));
    flood();
    assertThat(Duration.between(now, until())).isLessThanOrEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void byHand_mutedAndUnmuted_isToldOnceAndAnsweredAgain() {
    Instant tomorrow = now.plus(Duration.ofHours(20));
    happens(new Event.Muted(Optional.of(tomorrow)));
    List<String> first = hears(new Content.Text("忘记密码了怎么办"));

    assertThat(first).singleElement().asString().contains("20 小时后");
    assertThat(hears(new Content.Text("怎么改密码"))).isEmpty();
    happens(new Event.Muted(Optional.empty()));
    assertThat(hears(new Content.Text("忘记密码了怎么办"))).isNotEmpty();
  }

  /** Agents see for themselves, and what is written to them reaches them. */
  @Test
  void withAnAgent_whateverIsSaid_mutesNobody() {
    conversation =
        conversation.ownedBy(
            new Owner.Agent(new AgentId("li"), HandoffId.of(conversation.id(), 1)));
    flood();

    assertThat(conversation.standing().manners().muted(now)).isEmpty();
  }

  private void flood() {
    for (int i = 0; i < 40; i++) {
      hears(new Content.Text("加微信领红包，名额有限"));
    }
  }

  private Instant until() {
    return conversation.standing().manners().mute().orElseThrow().until();
  }

  private List<String> hears(Content content) {
    now = now.plus(SECOND);
    return happens(new Event.CustomerSpoke(List.of(new Event.Utterance(1, content, Set.of()))));
  }

  private List<String> happens(Event event) {
    Transition made = dialog.on(conversation, event, now);
    conversation = made.next();
    return made.effects().stream()
        .filter(Effect.Say.class::isInstance)
        .map(effect -> ((Effect.Say) effect).reply().body().plain())
        .toList();
  }
}
