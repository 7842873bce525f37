package io.kefu.core.dialog;

import io.kefu.core.dialog.BotMemory.Thumb;
import io.kefu.core.dialog.flow.FlowId;
import io.kefu.core.faq.EntryId;
import io.kefu.core.message.ChoiceToken;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button of the dialog means. The token carries the meaning itself, so that a button in an
 * old message still does what it says; a token nobody issued means nothing.
 */
sealed interface Press {

  /** Show this entry. */
  record Ask(EntryId entry) implements Press {}

  /** None of the entries offered in this clarification was meant. */
  record NoneOfThese(int clarification) implements Press {}

  /** The answer with this number helped, or did not. */
  record Rate(int answer, Thumb thumb) implements Press {}

  /** Fetch a person. */
  record Human() implements Press {}

  /** Leave the line and talk to the bot again. */
  record LeaveLine() implements Press {}

  /** Begin this flow. */
  record Guide(FlowId flow) implements Press {}

  /**
   * Do this at a step of a flow.
   *
   * @param what the index of an option, or {@link #NEXT}
   * @param card the card it stood under; 0 outside cards
   */
  record InFlow(FlowId flow, String step, String what, int card) implements Press {
    static final String NEXT = "n";
  }

  /** Take up the flow that was left for something else. */
  record Resume() implements Press {}

  /** Leave the flow for later. */
  record Shelve() implements Press {}

  /** So many stars for the help in this handoff. */
  record Stars(int handoff, int stars) implements Press {}

  /** Add a word to the rating of this handoff. */
  record Comment(int handoff) implements Press {}

  /** Send what was said, as a file, after this handoff. */
  record Transcript(int handoff) implements Press {}

  /** The token of a button with this meaning. */
  default ChoiceToken token() {
    return new ChoiceToken(
        switch (this) {
          case Ask(EntryId entry) -> "ask." + entry.value();
          case NoneOfThese(int clarification) -> "none." + clarification;
          case Rate(int answer, Thumb thumb) -> (thumb == Thumb.UP ? "up." : "down.") + answer;
          case Human() -> "human";
          case LeaveLine() -> "leave-line";
          case Guide(FlowId flow) -> "guide." + flow;
          case InFlow(FlowId flow, String step, String what, int card) ->
              "f." + flow + "." + step + "." + what + (card > 0 ? "c" + card : "");
          case Resume() -> "resume";
          case Shelve() -> "shelve";
          case Stars(int handoff, int stars) -> "csat." + handoff + "." + stars;
          case Comment(int handoff) -> "comment." + handoff;
          case Transcript(int handoff) -> "transcript." + handoff;
        });
  }

  /** The meaning of a token, if it has one. */
  static Optional<Press> of(ChoiceToken token) {
    Matcher form = Form.TOKEN.matcher(token.value());
    if (!form.matches()) {
      return Optional.empty();
    }
    String argument = Objects.requireNonNullElse(form.group("argument"), "");
    return switch (form.group("kind")) {
      case "ask" ->
          EntryId.isValid(argument)
              ? Optional.of(new Ask(new EntryId(argument)))
              : Optional.empty();
      case "none" -> number(argument).map(NoneOfThese::new);
      case "up" -> number(argument).map(n -> new Rate(n, Thumb.UP));
      case "down" -> number(argument).map(n -> new Rate(n, Thumb.DOWN));
      case "human" -> argument.isEmpty() ? Optional.of(new Human()) : Optional.empty();
      case "leave-line" -> argument.isEmpty() ? Optional.of(new LeaveLine()) : Optional.empty();
      case "guide" ->
          FlowId.isValid(argument)
              ? Optional.of(new Guide(new FlowId(argument)))
              : Optional.empty();
      case "f" -> inFlow(argument);
      case "resume" -> argument.isEmpty() ? Optional.of(new Resume()) : Optional.empty();
      case "shelve" -> argument.isEmpty() ? Optional.of(new Shelve()) : Optional.empty();
      case "csat" -> stars(argument);
      case "comment" -> number(argument).map(Comment::new);
      case "transcript" -> number(argument).map(Transcript::new);
      default -> Optional.empty();
    };
  }

  private static Optional<Press> inFlow(String argument) {
    Matcher form = Form.IN_FLOW.matcher(argument);
    if (!form.matches()) {
      return Optional.empty();
    }
    String card = Objects.requireNonNullElse(form.group("card"), "0");
    return Optional.of(
        new InFlow(
            new FlowId(form.group("flow")),
            form.group("step"),
            form.group("what"),
            Integer.parseInt(card)));
  }

  private static Optional<Press> stars(String argument) {
    return argument.matches("[0-9]{1,9}\\.[1-5]")
        ? Optional.of(
            new Stars(
                Integer.parseInt(argument.substring(0, argument.length() - 2)),
                argument.charAt(argument.length() - 1) - '0'))
        : Optional.empty();
  }

  private static Optional<Integer> number(String digits) {
    return digits.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
  }

  /** The outer form of every token. */
  final class Form {
    private static final Pattern TOKEN = Pattern.compile("(?<kind>[a-z-]+)(\\.(?<argument>.+))?");

    private static final Pattern IN_FLOW =
        Pattern.compile(
            "(?<flow>[a-z0-9-]{1,30})\\.(?<step>[a-z0-9-]{1,30})"
                + "\\.(?<what>[0-9]|n)(c(?<card>[0-9]{1,2}))?");

    private Form() {}
  }
}
