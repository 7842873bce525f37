package io.kefu.webchat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.kefu.core.message.ConversationId;

/** What the server says over a socket. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface ServerFrame {

  /** The hello was good; {@code last} is the last sequence written so far. */
  @JsonTypeName("welcome")
  record Welcome(ConversationId conversation, long last) implements ServerFrame {}

  /** A line of the transcript. */
  @JsonTypeName("message")
  record Message(ChatLine message) implements ServerFrame {}

  /** Whether an answer is being written; the next message ends it too. */
  @JsonTypeName("typing")
  record Typing(boolean typing) implements ServerFrame {}

  /** What was sent is stored, now or by an earlier attempt. */
  @JsonTypeName("accepted")
  record Accepted(String clientMessageId, long sequence) implements ServerFrame {}

  /** What was sent is not stored. */
  @JsonTypeName("refused")
  record Refused(String clientMessageId, Problem.Document problem) implements ServerFrame {}

  /** The answer to a ping. */
  @JsonTypeName("pong")
  record Pong() implements ServerFrame {}
}
