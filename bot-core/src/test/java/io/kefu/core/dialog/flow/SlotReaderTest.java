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
    "12月5号, -",
    "2027-01-01, -",
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
    "0, -",
    "-5, -",
    "1.234, -",
    "转了两次 100 和 200, -",
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

  @ParameterizedTest
  @CsvSource({"x, x", "y, -"})
  void read_choice_isOneOfItsWords(String said, String expected) {
    assertThat(read(new Slot.Choice(List.of("x")), said)).isEqualTo(expected);
  }

  private String read(Slot slot, String said) {
    return switch (reader.read(slot, said, NOW)) {
      case SlotReading.Value(String value) -> value;
      case SlotReading.Refused _ -> NOTHING;
    };
  }
}
