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
    assertThat(leaks.size())
        .as("leaks of %d: %n%s", secrets.size(), String.join("\n", leaks))
        .isLessThanOrEqualTo((int) (secrets.size() * (1 - RECALL)));
  }

  @Test
  void mask_harmlessSentences_changesHardlyAny() {
    List<String> sentences = PlantedSecret.lines("/privacy/harmless.txt");
    List<String> changed = new ArrayList<>();
    for (String line : sentences) {
      int tab = line.indexOf('\t');
      String sentence = line.substring(tab + 1);
      MaskingContext context = masker.mask(line.substring(0, Math.max(tab, 0))).next();
      String masked = masker.mask(sentence, context).text();
      if (!masked.equals(sentence)) {
        changed.add(line + " -> " + masked);
      }
    }

    assertThat(sentences).hasSizeGreaterThanOrEqualTo(1000);
    assertThat(changed.size())
        .as("changed of %d: %n%s", sentences.size(), String.join("\n", changed))
        .isLessThanOrEqualTo((int) (sentences.size() * FALSE_MASKING));
  }
}
