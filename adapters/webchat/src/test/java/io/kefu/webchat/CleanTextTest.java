package io.kefu.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\r\n\t",
        "\u0000\u0007\u001b\u007f\u0085",
        "\u200b\u200c\u200d\u2060\ufeff",
        "\u202e\u2066\u2069\u061c",
        "\ud800",
        "\udc00\ud83d",
        "\u3164\u115f\u2800\u3000\u00a0",
        "\ufe0f\u200d",
        "\uffff\ufdd0\ue000",
        "\udb40\udc41\udb40\udd00"
      })
  void of_nothingVisible_isEmpty(String typed) {
    assertThat(CleanText.of(typed).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "忘记密码了怎么办",
        "a b\nc",
        "<b>&amp;</b> \"quoted\" \\ {brand}",
        "😀😀",
        "👨‍👩‍👧",
        "❤️",
        "1️⃣",
        "𠮷野家",
        "مرحبا",
        "z̵̧l"
      })
  void of_visibleText_isKeptAsItIs(String typed) {
    assertThat(CleanText.of(typed).value()).isEqualTo(typed);
  }

  @ParameterizedTest
  @CsvSource({
    "忘\u0000记\u200b密\u202e码\ufeff, 忘记密码",
    "忘记\ud800密码\udc00, 忘记密码",
    "密\u200d码\ufe0f, 密码",
    "a\u00adb\u2063c, abc",
    "a\tb, a b"
  })
  void of_noiseWithin_isDropped(String typed, String kept) {
    assertThat(CleanText.of(typed).value()).isEqualTo(kept);
  }

  @Test
  void of_anyLineEnd_becomesNewline() {
    assertThat(CleanText.of("a\r\nb\rc\u2028d\u2029e\u0085f\n\ng").value())
        .isEqualTo("a\nb\nc\nd\ne\nf\n\ng");
  }

  @Test
  void of_spaceAround_isTrimmed() {
    assertThat(CleanText.of(" \u3000\n 忘记密码 \n\u200b").value()).isEqualTo("忘记密码");
  }

  @Test
  void length_charactersOutsideTheFirstPlane_countOnce() {
    assertThat(CleanText.of("😀𠮷a").length()).isEqualTo(3);
  }
}
