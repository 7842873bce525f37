package io.kefu.webchat;

import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.MessageId;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What a client wants said, as far as it can be judged by itself: checked and cleaned, or the
 * reason why not.
 */
sealed interface Submission {

  /** A text of at least one visible character. */
  record Text(MessageId id, String text) implements Submission {}

  /** A pressed button. */
  record Choice(MessageId id, ChoiceToken token) implements Submission {}

  /** Nothing that can be said. */
  record Unfit(Problem problem) implements Submission {}

  /** Reads {@code {"clientMessageId":…, "text":…}} or the same with {@code "choice"}. */
  static Submission read(JsonNode body, int maxLength) {
    JsonNode id = body.path("clientMessageId");
    JsonNode text = body.path("text");
    JsonNode choice = body.path("choice");
    if (!isToken(id)) {
      return new Unfit(Problem.MESSAGE_ID_INVALID);
    }
    MessageId messageId = new MessageId(id.stringValue());
    if (text.isString() && isAbsent(choice)) {
      return text(messageId, CleanText.of(text.stringValue()), maxLength);
    }
    if (choice.isString() && isAbsent(text)) {
      return isToken(choice)
          ? new Choice(messageId, new ChoiceToken(choice.stringValue()))
          : new Unfit(Problem.CHOICE_UNKNOWN);
    }
    return new Unfit(Problem.MESSAGE_INVALID);
  }

  private static Submission text(MessageId id, CleanText text, int maxLength) {
    if (text.isEmpty()) {
      return new Unfit(Problem.TEXT_EMPTY);
    }
    return text.length() > maxLength
        ? new Unfit(Problem.TEXT_TOO_LONG)
        : new Text(id, text.value());
  }

  private static boolean isAbsent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  /** Whether this can be the id of a message. */
  static boolean isId(String id) {
    return Form.TOKEN.matcher(id).matches();
  }

  private static boolean isToken(JsonNode node) {
    return node.isString() && isId(node.stringValue());
  }

  /** The outer form of ids and tokens. */
  final class Form {
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,64}");

    private Form() {}
  }
}
