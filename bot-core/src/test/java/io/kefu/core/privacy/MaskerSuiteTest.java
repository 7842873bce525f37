package io.kefu.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures that the masker must keep. */
class MaskerSuiteTest {

  private static final double RECALL = 0.99;
  private static final double FALSE_MASKING = 0.01;

  private final Masker masker = new Masker(MaskLabels.neutral());

  @Test
  void mask_plantedSecrets_hidesNearlyAll() {
    List<PlantedSecret> secrets = PlantedSecret.all();
    List<String> leaks = new ArrayList<>();
    for (PlantedSecret secret : secrets) {
      MaskingContext context = masker.mask(secret.before()).next();
      MaskedText masked = masker.mask(secret.message(), context);
      if (secret.leaksIn(masked)) {
        leaks.add(secret + " -> " + masked.text() + " " + masked.hidden());
      }
    }

    assertThat(secrets).hasSizeGreaterThanOrEqualTo(500);
    assertThat(leaks)
        .as("leaks of %d: %n%s", secrets.size(), String.join("\n", leaks))
        .hasSizeLessThanOrEqualTo((int) (secrets.size() * (1 - RECALL)));
  }

  @Test
  void mask_harmlessSentences_changesHardlyAny() {
    List<String> sentences = PlantedSecret.lines("/privacy/harmless.txt");
    List<String> changed = new ArrayList<>();
    for (String sentence : sentences) {
      String masked = masker.mask(sentence).text();
      if (!masked.equals(sentence)) {
        changed.add(sentence + " -> " + masked);
      }
    }

    assertThat(sentences).hasSizeGreaterThanOrEqualTo(1000);
    assertThat(changed)
        .as("changed of %d: %n%s", sentences.size(), String.join("\n", changed))
        .hasSizeLessThanOrEqualTo((int) (sentences.size() * FALSE_MASKING));
  }
}
