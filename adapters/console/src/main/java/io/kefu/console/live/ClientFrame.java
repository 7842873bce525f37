package io.kefu.console.live;

import io.kefu.core.message.ConversationId;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an agent's page says over its socket. */
sealed interface ClientFrame {

  /** Begins; with the version of the last change seen, if there is one. */
  record Hello(Optional<String> after) implements ClientFrame {}

  /** Looks at a conversation, after the last line seen if it was seen before. */
  record Watch(ConversationId conversation, Optional<Long> after) implements ClientFrame {}

  record Unwatch() implements ClientFrame {}

  record Typing(ConversationId conversation) implements ClientFrame {}

  /** Everything up to this line has been seen. */
  record Read(ConversationId conversation, long sequence) implements ClientFrame {}

  record Beat() implements ClientFrame {}

  /** Something else. */
  record Unfit() implements ClientFrame {}

  static ClientFrame read(JsonMapper json, String text) {
    try {
      return read(json.readTree(text));
    } catch (JacksonException | IllegalArgumentException nonsense) {
      return new Unfit();
    }
  }

  private static ClientFrame read(JsonNode frame) {
    return switch (frame.path("type").asString("")) {
      case "hello" -> hello(frame);
      case "watch" ->
          new Watch(
              conversation(frame),
              Optional.of(frame.path("after"))
                  .filter(JsonNode::canConvertToLong)
                  .map(JsonNode::asLong)
                  .filter(after -> after >= 0));
      case "unwatch" -> new Unwatch();
      case "typing" -> new Typing(conversation(frame));
      case "read" -> new Read(conversation(frame), Math.max(0, frame.path("sequence").asLong(0)));
      case "beat" -> new Beat();
      default -> new Unfit();
    };
  }

  private static ClientFrame hello(JsonNode frame) {
    return new Hello(
        Optional.of(frame.path("after").asString(""))
            .filter(version -> version.matches("\\d{1,18}-\\d{1,18}")));
  }

  private static ConversationId conversation(JsonNode frame) {
    return new ConversationId(frame.path("conversation").asString(""));
  }
}
