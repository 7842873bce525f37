package io.kefu.core.channel.letter;

import io.kefu.core.message.Choice;
import io.kefu.core.message.ChoiceToken;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a channel keeps with a button and sends back when it is pressed, at most 64 bytes: the
 * choice's token, and before it a letter and a blank that tell what becomes of the keyboard. A
 * token that leaves no room goes without and counts as an offer; tokens have no blanks, so the two
 * cannot be confused.
 */
public record ButtonData(Part part, Optional<ChoiceToken> token) {

  private static final int LONGEST = 64;

  /** A button that shows what was pressed and does nothing more. */
  public static final ButtonData DONE = new ButtonData(Part.DONE, Optional.empty());

  /** What part a button has in its keyboard. */
  public enum Part {
    /** Answers the question above; then the whole keyboard has done its work. */
    ANSWER("a "),
    /** Rates the answer above; then the ratings have done theirs. */
    RATING("r "),
    /** May be pressed at any time. */
    OFFER("o "),
    /** Was pressed. */
    DONE("d ");

    private final String prefix;

    Part(String prefix) {
      this.prefix = prefix;
    }
  }

  /** What the button of this choice keeps. */
  public static ButtonData of(Choice choice) {
    Part part =
        switch (choice.role()) {
          case OPTION, CLARIFY, NONE, CONTINUE -> Part.ANSWER;
          case THUMB_UP, THUMB_DOWN -> Part.RATING;
          case RELATED, HUMAN, LEAVE -> Part.OFFER;
        };
    boolean fits = part.prefix.length() + choice.token().value().length() <= LONGEST;
    return new ButtonData(fits ? part : Part.OFFER, Optional.of(choice.token()));
  }

  /** Reads what {@link #text} wrote; empty if it is something else. */
  public static Optional<ButtonData> read(@Nullable String data) {
    if (data == null || data.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      return Optional.empty();
    }
    for (Part part : Part.values()) {
      if (data.startsWith(part.prefix)) {
        return part == Part.DONE
            ? Optional.of(DONE)
            : token(data.substring(part.prefix.length()))
                .map(it -> new ButtonData(part, Optional.of(it)));
      }
    }
    return token(data).map(it -> new ButtonData(Part.OFFER, Optional.of(it)));
  }

  /** The form in which the channel keeps it. */
  public String text() {
    String bare = token.map(ChoiceToken::value).orElse("ok");
    return part.prefix.length() + bare.length() <= LONGEST ? part.prefix + bare : bare;
  }

  private static Optional<ChoiceToken> token(String text) {
    return text.matches("[\\x21-\\x7e]{1,64}")
        ? Optional.of(new ChoiceToken(text))
        : Optional.empty();
  }
}
