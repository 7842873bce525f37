package io.kefu.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MaskLabelsTest {

  private final MaskLabels chinese = chinese();

  private static MaskLabels chinese() {
    String resource = "/corpus/texts/masks.zh-CN.properties";
    InputStream texts = MaskLabelsTest.class.getResourceAsStream(resource);
    return MaskLabels.read(Objects.requireNonNull(texts, resource));
  }

  @ParameterizedTest
  @EnumSource
  void read_corpus_hasAWordForEachKind(SecretKind kind) {
    assertThat(chinese.apply(kind))
        .isNotEqualTo(MaskLabels.neutral().apply(kind))
        .doesNotContainPattern("\\d");
  }

  @Test
  void read_missingKind_fallsBackToTheNeutralLabel() {
    MaskLabels none = MaskLabels.read(new ByteArrayInputStream(new byte[0]));

    assertThat(none.apply(SecretKind.BANK_CARD)).isEqualTo("‹bank-card›");
  }

  @Test
  void mask_textWithChineseLabels_changesNothing() {
    Masker masker = new Masker(chinese);
    for (PlantedSecret secret : PlantedSecret.all()) {
      String once = masker.mask(secret.message()).text();
      assertThat(masker.mask(once).text()).isEqualTo(once);
    }
  }
}
