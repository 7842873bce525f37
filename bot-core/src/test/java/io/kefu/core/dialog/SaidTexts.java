package io.kefu.core.dialog;

import io.kefu.core.message.Reply;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** Finds which sentences of the texts a reply was made of. */
final class SaidTexts {

  private static final Properties RAW = TestDialogs.read(SaidTexts::properties);
  private static final List<Sentence> SENTENCES = sentences();

  private SaidTexts() {}

  private record Sentence(TextKey key, Pattern pattern) {}

  /**
   * The keys of the sentences in a reply, with a blank between them; {@code answer} for an entry.
   */
  static String name(Effect.Say say) {
    Reply reply = say.reply();
    List<String> found = new ArrayList<>();
    String rest = reply.body().plain();
    if (rest.startsWith(start(TextKey.SECRET_HIDDEN))) {
      found.add(TextKey.SECRET_HIDDEN.name());
      rest = rest.contains("\n") ? rest.substring(rest.indexOf('\n') + 1) : "";
    }
    String last = rest;
    if (reply.entry().isPresent()) {
      found.add("answer");
    } else if (!rest.isEmpty()) {
      found.add(
          SENTENCES.stream()
              .filter(sentence -> sentence.pattern.matcher(last).matches())
              .map(sentence -> sentence.key.name())
              .findFirst()
              .orElse("unknown: " + last));
    }
    return String.join(" ", found);
  }

  private static List<Sentence> sentences() {
    return Arrays.stream(TextKey.values())
        .filter(key -> !key.name().startsWith("COMMAND") && key != TextKey.LIST_SEPARATOR)
        .sorted(Comparator.comparingInt(key -> -raw(key).length()))
        .map(key -> new Sentence(key, pattern(raw(key))))
        .toList();
  }

  private static Pattern pattern(String raw) {
    String plain = raw.replace("**", "").strip();
    return Pattern.compile(
        Arrays.stream(plain.split("\\{[a-z]+}", -1))
            .map(Pattern::quote)
            .reduce((a, b) -> a + ".*" + b)
            .orElseThrow());
  }

  private static String raw(TextKey key) {
    return RAW.getProperty(key.property()).replace("{brand}", "OKPay").replace("\n\n", "\n");
  }

  private static Properties properties(Reader reader) throws IOException {
    Properties read = new Properties();
    read.load(reader);
    return read;
  }

  private static String start(TextKey key) {
    String raw = raw(key);
    return raw.substring(0, raw.indexOf('{'));
  }
}
