package io.kefu.core.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** One line of {@code privacy/secrets.tsv}. */
public record PlantedSecret(SecretKind kind, String before, String message, String secret) {

  public static List<PlantedSecret> all() {
    return lines("/privacy/secrets.tsv").stream().map(PlantedSecret::parse).toList();
  }

  static List<String> lines(String resource) {
    try (InputStream in =
            Objects.requireNonNull(PlantedSecret.class.getResourceAsStream(resource), resource);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isEmpty() && !line.startsWith("# ")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PlantedSecret parse(String line) {
    String[] columns = line.replace("¦", "").replace("\\n", "\n").split("\t", 3);
    int open = columns[2].indexOf('⟦');
    int close = columns[2].indexOf('⟧');
    return new PlantedSecret(
        SecretKind.valueOf(columns[0]),
        columns[1],
        columns[2].replace("⟦", "").replace("⟧", ""),
        columns[2].substring(open + 1, close));
  }

  /** Whether more of the secret can be read in the masked text than may be. */
  public boolean leaksIn(MaskedText masked) {
    String text = FoldedText.fold(masked.text());
    String value = FoldedText.fold(secret);
    int shown =
        switch (kind) {
          case EMAIL -> value.indexOf('@');
          case PHONE -> value.length() * 2 / 3;
          case VERIFICATION_CODE,
              PASSWORD,
              BANK_CARD,
              ID_NUMBER,
              PASSPORT,
              PRIVATE_KEY,
              SEED_PHRASE,
              API_TOKEN ->
              Math.max(3, value.length() / 2);
        };
    for (int i = 0; i + shown <= value.length(); i++) {
      if (text.contains(value.substring(i, i + shown))) {
        return kind != SecretKind.EMAIL || i == 0;
      }
    }
    return !masked.hidden().contains(kind);
  }
}
