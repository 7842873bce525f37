package io.kefu.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SeedWordsTest {

  @Test
  void list_isTheOneOfTheStandard() throws Exception {
    byte[] list;
    try (var in = SeedWordsTest.class.getResourceAsStream("/privacy/bip39-english.txt")) {
      assertThat(in).isNotNull();
      list = in.readAllBytes();
    }

    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(list)))
        .isEqualTo("2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda");
  }

  @Test
  void runFrom_oneMistypedWord_goesOn() {
    FoldedText text =
        FoldedText.of("my abandon ability able about above teh absent", MaskLabels.neutral());

    SeedRun run = SeedWords.load().runFrom(text, 2);

    assertThat(text.folded(run.start(), run.end()))
        .isEqualTo("abandon ability able about above teh absent");
    assertThat(run.known()).isEqualTo(6);
  }
}
