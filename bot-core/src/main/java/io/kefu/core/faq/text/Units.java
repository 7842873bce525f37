package io.kefu.core.faq.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a normalised text into Chinese characters, Latin words and numbers. */
public final class Units {

  /** Stands for any number: an amount or a date matters, which one does not. */
  public static final String NUMBER = "#";

  private Units() {}

  public static List<String> of(String text) {
    List<String> units = new ArrayList<>(text.length());
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int end = i + Character.charCount(c);
      if (Phrases.isLatin(c)) {
        while (end < text.length() && Phrases.isLatin(text.charAt(end))) {
          end++;
        }
        String word = text.substring(i, end);
        units.add(isNumber(word) ? NUMBER : word);
      } else if (c != ' ') {
        units.add(text.substring(i, end));
      }
      i = end;
    }
    return units;
  }

  public static boolean isLatinWord(String unit) {
    char c = unit.charAt(0);
    return c >= 'a' && c <= 'z';
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(Character::isDigit);
  }
}
