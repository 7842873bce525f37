package io.kefu.core.deskchat;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.handoff.speech.OutgoingText.Consent;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskLineReaderTest {

  private final DeskLineReader reader = new DeskLineReader(DeskChatText.in("zh-CN"));

  record Case(String written, DeskLine meant) {}

  static Stream<Case> lines() {
    return Stream.of(
        new Case("您好", new DeskLine.Speech("您好", Consent.NOT_ASKED)),
        new Case("  两行\n文字 ", new DeskLine.Speech("两行\n文字", Consent.NOT_ASKED)),
        new Case("// 老客户", new DeskLine.Jotting("老客户")),
        new Case("//老客户\n第二行", new DeskLine.Jotting("老客户\n第二行")),
        new Case("／／老客户", new DeskLine.Jotting("老客户")),
        new Case("、、老客户", new DeskLine.Jotting("老客户")),
        new Case("/／ 老客户", new DeskLine.Jotting("老客户")),
        new Case("//", new DeskLine.Nothing()),
        new Case(" ", new DeskLine.Nothing()),
        new Case("/take", new DeskLine.Take()),
        new Case("/TAKE@okpay_bot", new DeskLine.Take()),
        new Case("／take", new DeskLine.Take()),
        new Case("、take", new DeskLine.Take()),
        new Case("/resolve", new DeskLine.Resolve()),
        new Case("/release", new DeskLine.Release()),
        new Case("/requeue", new DeskLine.Requeue()),
        new Case("/transfer li", new DeskLine.Transfer("li", "")),
        new Case("/transfer @li 请跟进\n退款", new DeskLine.Transfer("li", "请跟进\n退款")),
        new Case("/transfer　小王　请跟进", new DeskLine.Transfer("小王", "请跟进")),
        new Case("/assign @li", new DeskLine.Assign("li")),
        new Case("/snooze 30m", new DeskLine.Snooze(Optional.of(Duration.ofMinutes(30)))),
        new Case("/snooze 2 小时", new DeskLine.Snooze(Optional.of(Duration.ofHours(2)))),
        new Case("/snooze 1D", new DeskLine.Snooze(Optional.of(Duration.ofDays(1)))),
        new Case("/snooze", new DeskLine.Snooze(Optional.empty())),
        new Case("/snooze soon", new DeskLine.Snooze(Optional.empty())),
        new Case("/snooze 3 weeks", new DeskLine.Snooze(Optional.empty())),
        new Case("/wake", new DeskLine.Wake()),
        new Case("/canned", new DeskLine.CannedList()),
        new Case("/canned 你好", new DeskLine.Canned("你好")),
        new Case(
            "/send 看 https://a.example",
            new DeskLine.Speech("看 https://a.example", Consent.CONFIRMED)));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void read_line_isWhatTheAgentMeans(Case it) {
    assertThat(reader.read(it.written())).isEqualTo(it.meant());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/reslove",
        "/takeit now",
        "/transfer",
        "/assign",
        "／reslove",
        "、就这样",
        "/send",
        "/home/x"
      })
  void read_commandThatIsNone_isNeverForTheCustomer(String written) {
    assertThat(reader.read(written)).isEqualTo(new DeskLine.Help());
  }
}
