package io.kefu.core.dialog.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.kefu.core.fuzzing.Mutations;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Answers to a flow's questions, as nobody would give them. */
class SlotReaderFuzzTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final int LONGEST = 20;
  private static final List<Slot> SLOTS =
      List.of(
          new Slot.Text(LONGEST),
          new Slot.Contact(),
          new Slot.Amount(),
          new Slot.Time(Duration.ofDays(400)),
          new Slot.Phone(),
          new Slot.LastFour(),
          new Slot.Order(),
          new Slot.Choice(List.of("ios", "android")),
          new Slot.Counter(3));
  private static final List<List<String>> OPTIONS =
      List.of(List.of("能登录", "可以登录"), List.of("不能登录"), List.of("其他", ""));

  private final SlotReader reader =
      new SlotReader(
          Pattern.compile(FlowSettings.DEFAULT.orderPattern()), ZoneId.of("Asia/Shanghai"));
  private final OptionMatcher matcher = new BigramOptionMatcher();

  @FuzzTest(maxDuration = "2m")
  void read(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    for (Slot slot : SLOTS) {
      if (reader.read(slot, text, NOW) instanceof SlotReading.Value(String value)) {
        check(slot, value);
      }
    }
    matcher
        .match(text, OPTIONS)
        .ifPresent(meant -> assertThat(meant.option()).isBetween(0, OPTIONS.size() - 1));
  }

  private static void check(Slot slot, String value) {
    switch (slot) {
      case Slot.Text(int longest) ->
          assertThat(value.codePointCount(0, value.length())).isBetween(1, longest);
      case Slot.Amount() ->
          assertThat(value).matches("\\d{1,12}(\\.\\d{1,2})?").matches(".*[1-9].*");
      case Slot.Time _ -> assertThat(value).matches("\\d{4}-\\d{2}-\\d{2}( \\d{2}:\\d{2})?");
      case Slot.LastFour() -> assertThat(value).matches("\\d{4}");
      case Slot.Choice(var values) -> assertThat(values).contains(value);
      case Slot.Counter(int most) -> assertThat(Integer.parseInt(value)).isBetween(0, most);
      case Slot.Contact _, Slot.Phone _, Slot.Order _ -> assertThat(value).isNotBlank();
    }
  }

  @Test
  void read_seedsChangedAtRandom_givesOnlyWhatTheSlotMayHold() {
    Mutations.of(SlotReaderFuzzTest.class, "read", 5000).forEach(this::read);
  }
}
