package io.kefu.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

  @ParameterizedTest
  @CsvSource({
    "ＡＢＣ１２３, abc123",
    "٣٨٤, 384",
    "𝟑𝟖𝟒𝐚𝐁, 384ab",
    "3️⃣8️⃣, 38",
    "a\u200bb\u00adc, abc",
    "a：b＠c, a:b@c",
  })
  void fold_lookAlikes_becomeAscii(String text, String folded) {
    assertThat(FoldedText.fold(text)).isEqualTo(folded);
  }

  @Test
  void offset_behindSurrogates_pointsIntoTheOriginal() {
    String text = "😀\ud83d1\u200b2😀";
    FoldedText folded = FoldedText.of(text, MaskLabels.neutral());

    assertThat(folded.length()).isEqualTo(5);
    assertThat(text.substring(folded.offset(2), folded.offset(4))).isEqualTo("1\u200b2");
  }

  @Test
  void of_label_isOneCharacter() {
    FoldedText folded = FoldedText.of("a‹bank-card›b", MaskLabels.neutral());

    assertThat(folded.folded(0, folded.length())).isEqualTo("a" + FoldedText.LABEL + "b");
    assertThat(folded.offset(2)).isEqualTo("a‹bank-card›".length());
  }
}
