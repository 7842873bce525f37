package io.kefu.core.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.privacy.MaskLabels;
import io.kefu.core.privacy.Masker;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JoinCodeTest {

  @Test
  void random_many_areOfTheFormAndKnownAgain() {
    Random random = new Random(8);
    for (int i = 0; i < 10_000; i++) {
      JoinCode code = JoinCode.random(random::nextInt);

      assertThat(code.value()).matches("[A-Z2-9]{6}").doesNotContainPattern("[0O1IL]|[2-9]{4}");
      assertThat(JoinCode.of(code.value().toLowerCase(java.util.Locale.ROOT))).hasValue(code);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "8F3K2", "8F3K2QQ", "8F3K2O", "234567", "A23456", "ABCDEF", "8F3K2！"})
  void of_anythingElse_isNoCode(String characters) {
    assertThat(JoinCode.of(characters)).isEmpty();
  }

  @Test
  void toString_code_tellsNothing() {
    assertThat(new JoinCode("8F3K2Q")).hasToString("JoinCode");
  }

  @ParameterizedTest
  @CsvSource({
    "续 8F3K2Q, 8f3k2q",
    "续8f3k2q, 8f3k2q",
    "续　８Ｆ３Ｋ２Ｑ, 8f3k2q",
    "续：8F3 K2Q。, 8f3k2q",
    "继续 8F3K2Q, 8f3k2q",
    "续 123, ",
    "续费怎么办, ",
    "8F3K2Q, ",
    "继续, ",
  })
  void code_asItIsTyped_isFound(String said, String characters) {
    CommandWords words = new CommandWords(TestDialogs.texts());

    assertThat(words.code(said).orElse(null)).isEqualTo(characters);
  }

  @ParameterizedTest
  @ValueSource(strings = {"续 8F3K2Q", "续 234A56", "续 AB234C", "续 23A456"})
  void mask_codeAfterTalkOfAnotherCode_leavesIt(String said) {
    Masker masker = new Masker(MaskLabels.neutral());

    assertThat(masker.mask(said).text()).isEqualTo(said);
    assertThat(masker.mask(said, masker.mask("验证码收不到").next()).text()).isEqualTo(said);
  }
}
