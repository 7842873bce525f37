package io.kefu.core.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** The 2048 English words of BIP-39. Immutable. */
final class SeedWords {

  private static final String RESOURCE = "/privacy/bip39-english.txt";
  private static final int LONGEST = 8;

  /** So many words in the list for one mistyped word between them. */
  private static final int KNOWN_FOR_A_TYPO = 5;

  private final Set<String> words;

  private SeedWords(Set<String> words) {
    this.words = words;
  }

  static SeedWords load() {
    try (InputStream in =
            Objects.requireNonNull(SeedWords.class.getResourceAsStream(RESOURCE), RESOURCE);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new SeedWords(new HashSet<>(reader.lines().toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  /** The run of listed words that begins at the first word from an index on. */
  SeedRun runFrom(FoldedText text, int from) {
    int start = Tokens.end(text, from, c -> !Chars.isLetter(c));
    int at = start;
    int end = start;
    int known = 0;
    int next = 0;
    boolean missed = false;
    while (at < text.length()) {
      int wordEnd = Tokens.end(text, at, Chars::isLetter);
      next = next == 0 ? wordEnd : next;
      boolean listed = isListed(text, at, wordEnd);
      if (!listed && (missed || known < KNOWN_FOR_A_TYPO)) {
        break;
      }
      known += listed ? 1 : 0;
      end = listed ? wordEnd : end;
      missed = !listed;
      at = nextWord(text, wordEnd);
      if (at < 0) {
        break;
      }
    }
    return new SeedRun(start, end, known, Math.max(next, start));
  }

  private boolean isListed(FoldedText text, int start, int end) {
    int size = end - start;
    return size > 2 && size <= LONGEST && words.contains(text.folded(start, end));
  }

  /** The start of the next word if only separators and numbering lie before it, or -1. */
  private static int nextWord(FoldedText text, int end) {
    int at = end;
    while (at < text.length() && !Character.isLetter(text.at(at)) && at - end < LONGEST) {
      at++;
    }
    return at > end && Chars.isLetter(text.at(at)) ? at : -1;
  }
}
