package io.kefu.core.turn;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.desk.Note;
import io.kefu.core.message.ConversationId;
import java.util.Optional;

/** Something besides a new line that happened in a conversation, worth showing at once. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ThreadNews {

  ConversationId conversation();

  /** A line was sent, could not be sent, or was read by the customer up to here. */
  @JsonTypeName("delivery")
  record Delivery(
      ConversationId conversation,
      long sequence,
      DeliveryMarks.State state,
      Optional<String> reason)
      implements ThreadNews {}

  /** The customer took this line back. */
  @JsonTypeName("withdrawn")
  record Withdrawn(ConversationId conversation, long sequence) implements ThreadNews {}

  /** An agent added a note. */
  @JsonTypeName("note")
  record NoteAdded(ConversationId conversation, Note note) implements ThreadNews {}

  /** Somebody is writing: an agent, or the customer if empty. */
  @JsonTypeName("typing")
  record Typing(ConversationId conversation, Optional<AgentId> agent) implements ThreadNews {}

  /** What an agent does in the conversation now. */
  @JsonTypeName("viewing")
  record Viewing(ConversationId conversation, AgentId agent, Presence presence)
      implements ThreadNews {}

  /** How an agent is in a conversation. */
  enum Presence {
    LOOKING,
    WRITING,
    GONE
  }
}
