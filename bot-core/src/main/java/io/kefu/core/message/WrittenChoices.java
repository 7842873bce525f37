package io.kefu.core.message;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Choices as they are printed where there are no buttons, and chosen by a number. Choices of which
 * none answers the message, such as to skip or to fetch a person, have no numbers: a number there
 * may be the answer.
 */
public record WrittenChoices(List<Choice> choices) {

  public WrittenChoices {
    choices = List.copyOf(choices);
  }

  /** Whether a number chooses among them. */
  public boolean numbered() {
    return choices.stream().map(Choice::role).anyMatch(WrittenChoices::answers);
  }

  /** A line each: the label behind its number, or alone if it brings one or needs none. */
  public List<String> lines() {
    return IntStream.range(0, choices.size()).mapToObj(this::line).toList();
  }

  /** What this number chooses, as the lines say. */
  public Optional<Choice> numbered(int number) {
    if (!numbered()) {
      return Optional.empty();
    }
    return bringNumbers()
        ? choices.stream().filter(choice -> ownNumber(choice) == number).findFirst()
        : choices.stream().skip(number - 1L).findFirst();
  }

  private String line(int index) {
    String label = choices.get(index).label();
    return numbered() && !bringNumbers() ? (index + 1) + ". " + label : label;
  }

  private static boolean answers(Choice.Role role) {
    return switch (role) {
      case OPTION, RELATED, CLARIFY, NONE, THUMB_UP, THUMB_DOWN -> true;
      case HUMAN, CONTINUE, LEAVE -> false;
    };
  }

  /** Whether the labels of the answers begin with numbers, as those of ratings do. */
  private boolean bringNumbers() {
    return choices.stream()
        .filter(choice -> answers(choice.role()))
        .allMatch(choice -> ownNumber(choice) > 0);
  }

  private static int ownNumber(Choice choice) {
    return choice.label().matches("[1-9] .*") ? choice.label().charAt(0) - '0' : 0;
  }
}
