package io.kefu.core.faq.exchange;

import io.kefu.core.faq.Answer;
import io.kefu.core.faq.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer as lines of plain text and back. Steps begin with {@code 1.} or {@code •}, their
 * details with {@code >}; what stands before the steps is the intro, after them the tip. Without
 * such marks every line is a step.
 */
final class AnswerText {

  /** A number with a full stop, an ideographic comma or a bracket of either width behind it. */
  private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}[.\\u3001)\\uFF09]\\s*(.+)");

  private static final Pattern BULLET = Pattern.compile("[•·*-]\\s*(.+)");
  private static final Pattern DETAIL = Pattern.compile(">\\s*(.+)");

  private final List<String> before = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<String> after = new ArrayList<>();
  private boolean ordered;

  private AnswerText() {}

  static String write(Answer answer) {
    List<String> lines = new ArrayList<>();
    answer.intro().ifPresent(lines::add);
    int number = 1;
    for (Step step : answer.steps()) {
      lines.add((answer.ordered() ? number++ + ". " : "• ") + step.text());
      step.detail().ifPresent(detail -> lines.add("> " + detail));
    }
    answer.tip().ifPresent(lines::add);
    return String.join("\n", lines);
  }

  static Answer read(String text) {
    AnswerText reader = new AnswerText();
    text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(reader::add);
    return reader.answer();
  }

  private void add(String line) {
    Matcher numbered = NUMBERED.matcher(line);
    Matcher bullet = BULLET.matcher(line);
    Matcher detail = DETAIL.matcher(line);
    if (numbered.matches()) {
      ordered = true;
      steps.add(new Step(numbered.group(1), Optional.empty()));
    } else if (bullet.matches()) {
      steps.add(new Step(bullet.group(1), Optional.empty()));
    } else if (detail.matches() && !steps.isEmpty()) {
      Step last = steps.removeLast();
      steps.add(new Step(last.text(), Optional.of(detail.group(1))));
    } else {
      (steps.isEmpty() ? before : after).add(line);
    }
  }

  private Answer answer() {
    if (steps.isEmpty()) {
      List<Step> plain =
          before.stream().map(line -> new Step(line, Optional.<String>empty())).toList();
      return new Answer(Optional.empty(), plain, false, Optional.empty());
    }
    return new Answer(joined(before), steps, ordered, joined(after));
  }

  private static Optional<String> joined(List<String> lines) {
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", lines));
  }
}
