package io.kefu.core.faq.text;

import com.ibm.icu.text.Transliterator;
import org.jspecify.annotations.Nullable;

/**
 * Chinese characters: their simplified form and their sound. ICU's transliterators hold a lock and
 * are slow to ask, so each character is asked once and remembered; a race computes it twice.
 */
final class Han {

  private static final int BMP = 0x10000;
  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");
  private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII");
  private static final @Nullable String[] SIMPLIFIED_KNOWN = new @Nullable String[BMP];
  private static final @Nullable String[] SOUND_KNOWN = new @Nullable String[BMP];

  private Han() {}

  static boolean isHan(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }

  static String simplified(int codePoint) {
    return remembered(codePoint, SIMPLIFIED, SIMPLIFIED_KNOWN);
  }

  /**
   * The most common syllable of a character, without tone, ü as u; the character if it has none.
   */
  static String sound(int codePoint) {
    return remembered(codePoint, LATIN, SOUND_KNOWN);
  }

  private static String remembered(
      int codePoint, Transliterator transliterator, @Nullable String[] known) {
    String text = Character.toString(codePoint);
    if (codePoint >= BMP) {
      return transliterator.transliterate(text).strip();
    }
    String result = known[codePoint];
    if (result == null) {
      result = transliterator.transliterate(text).strip();
      known[codePoint] = result;
    }
    return result;
  }
}
