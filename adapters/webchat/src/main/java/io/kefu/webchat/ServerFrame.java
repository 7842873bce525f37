package io.kefu.webchat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.kefu.core.message.ConversationId;
import java.util.Optional;

/** What the server says over a socket. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface ServerFrame {

  /**
   * The hello was good.
   *
   * @param last the last sequence written so far
   * @param token to be used from now on, where the one shown has come to some age
   */
  @JsonTypeName("welcome")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Welcome(ConversationId conversation, long last, Optional<String> token)
      implements ServerFrame {

    @Override
    public String toString() {
      return "Welcome[" + conversation + "]";
    }
  }

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
