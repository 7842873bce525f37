package io.kefu.core.faq.decide;

import io.kefu.core.faq.text.WordList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells whether a question goes on about the answer just given. */
final class FollowUps {

  private static final String STEP_NUMBER = "[\\p{IsHan}\\d]{1,2}?";

  private final Pattern pattern =
      Pattern.compile(
          WordList.lines("follow-ups").stream()
              .map(line -> Pattern.quote(line).replace("*", "\\E" + STEP_NUMBER + "\\Q"))
              .collect(Collectors.joining("|")));

  /**
   * @param plain a normalised text
   */
  boolean matches(String plain) {
    return pattern.matcher(plain).find();
  }
}
