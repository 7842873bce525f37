package io.kefu.core.message;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** How links, handles and numbers are spelt for comparing them. */
public final class ContactSpelling {

  private static final Pattern OTHER_DOT = Pattern.compile("(?<=\\p{Alnum})\\u3002(?=\\p{Alnum})");

  private ContactSpelling() {}

  /** Widths made one, and a full stop of another script between Latin letters made a dot. */
  public static String folded(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return OTHER_DOT.matcher(folded).replaceAll(".");
  }
}
