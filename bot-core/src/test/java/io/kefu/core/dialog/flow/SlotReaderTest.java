package io.kefu.core.dialog.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Today is Monday, 23 November 2026, four in the afternoon. */
class SlotReaderTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final String NOTHING = "-";

  private final SlotReader reader =
      new SlotReader(
          Pattern.compile(FlowSettings.DEFAULT.orderPattern()), ZoneId.of("Asia/Shanghai"));

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "昨天下午三点, 2026-11-22 15:00",
    "昨天下午3点半, 2026-11-22 15:30",
    "上周五, 2026-11-20",
    "上周五晚上八点, 2026-11-20 20:00",
    "今天早上八点一刻, 2026-11-23 08:15",
    "前天, 2026-11-21",
    "11月3日20:15, 2026-11-03 20:15",
    "11/3 20:15, 2026-11-03 20:15",
    "2026-11-03, 2026-11-03",
    "半小时前, 2026-11-23 15:30",
    "三天前, 2026-11-20 16:00",
    "刚刚, 2026-11-23 16:00",
    "大概是昨天晚上九点多吧, 2026-11-22 21:00",
    "12月5号, IN_THE_FUTURE",
    "明天, IN_THE_FUTURE",
    "明天下午三点, IN_THE_FUTURE",
    "后天早上, IN_THE_FUTURE",
    "下周五, IN_THE_FUTURE",
    "三天后, IN_THE_FUTURE",
    "昨天付的，说明天到账, 2026-11-22",
    "5月20号, TOO_LONG_AGO",
    "去年, -",
    "2027-01-01, IN_THE_FUTURE",
    "不记得了, -",
    "2026-02-30, -",
  })
  void read_time_asCustomersWriteIt(String said, String expected) {
    assertThat(read(new Slot.Time(Duration.ofDays(180)), said)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "200, 200",
    "199.5元, 199.50",
    "'1,234.56', 1234.56",
    "两百五, 250",
    "三千块, 3000",
    "1.5万, 15000",
    "2k, 2000",
    "￥88.80, 88.80",
    "十块五, 10.50",
    "0, NOT_POSITIVE",
    "-5, NOT_POSITIVE",
    "1.234, TOO_FINE",
    "转了两次 100 和 200, SEVERAL",
    "好多钱, -",
  })
  void read_amount_asCustomersWriteIt(String said, String expected) {
    assertThat(read(new Slot.Amount(), said)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "订单号是 ok20260115123456, OK20260115123456",
    "２０２６０１１５１２３４, 202601151234",
    "12345, -",
    "没有, -",
  })
  void read_order_findsTheNumber(String said, String expected) {
    assertThat(read(new Slot.Order(), said)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "打 +852 3000 0000 找我, +852 3000 0000",
    "138****1234, 138****1234",
    "12345, -",
  })
  void read_phone_findsTheNumber(String said, String expected) {
    assertThat(read(new Slot.Phone(), said)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"尾号 8876, 8876", "８８７６, 8876", "6222020200112233, -", "不记得, -"})
  void read_lastFour_takesNoWholeNumber(String said, String expected) {
    assertThat(read(new Slot.LastFour(), said)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "https://okpay.example, https://okpay.example",
    "微信号 okpay_kefu, 微信号 okpay_kefu",
    "138****1234, 138****1234",
    "不知道怎么发, -",
    "一个陌生人, -",
  })
  void read_contact_needsSomethingToLookUp(String said, String expected) {
    assertThat(read(new Slot.Contact(), said)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"x, x", "y, -"})
  void read_choice_isOneOfItsWords(String said, String expected) {
    assertThat(read(new Slot.Choice(List.of("x")), said)).isEqualTo(expected);
  }

  private String read(Slot slot, String said) {
    return switch (reader.read(slot, said, NOW)) {
      case SlotReading.Value(String value) -> value;
      case SlotReading.Refused(var why) ->
          why == SlotReading.Why.NOT_UNDERSTOOD ? NOTHING : why.name();
    };
  }
}
