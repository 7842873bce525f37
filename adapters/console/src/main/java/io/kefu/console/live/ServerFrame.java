package io.kefu.console.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.kefu.console.http.Problem;
import io.kefu.console.shape.AgentRow;
import io.kefu.console.shape.CaseRow;
import io.kefu.console.shape.Line;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.desk.Note;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import java.util.List;
import java.util.Optional;

/** What the server says over a socket. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface ServerFrame {

  /** Everything: all open cases, everybody at the desk. */
  @JsonTypeName("snapshot")
  record Snapshot(
      String version, AgentRow me, List<AgentRow> agents, List<CaseRow> cases, Counts counts)
      implements ServerFrame {}

  /** How many open cases there are. */
  record Counts(long mine, long waiting, long all) {}

  /** A case is new or not what it was. */
  @JsonTypeName("case")
  record CaseChanged(String version, @JsonProperty("case") CaseRow row) implements ServerFrame {}

  /** An agent is not what it was. */
  @JsonTypeName("agent")
  record AgentChanged(String version, AgentRow agent) implements ServerFrame {}

  /** The conversation that was asked for; {@code reset} if it does not go on where it ended. */
  @JsonTypeName("thread")
  record Thread(
      ConversationId conversation,
      List<Line> messages,
      List<Note> notes,
      long last,
      boolean more,
      boolean reset)
      implements ServerFrame {}

  /** All of a customer's conversation was taken away; pages forget it. */
  @JsonTypeName("erased")
  record Erased(ConversationId conversation) implements ServerFrame {}

  /** A new line of it. */
  @JsonTypeName("line")
  record NewLine(ConversationId conversation, Line message) implements ServerFrame {}

  /** A new note beside it. */
  @JsonTypeName("note")
  record NewNote(ConversationId conversation, Note note) implements ServerFrame {}

  /** How far its lines have come, up to this one. */
  @JsonTypeName("delivery")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Delivery(ConversationId conversation, long sequence, String state, Optional<String> reason)
      implements ServerFrame {}

  /** The customer took this line back. */
  @JsonTypeName("withdrawn")
  record Withdrawn(ConversationId conversation, long sequence) implements ServerFrame {}

  /** Somebody is writing: {@code customer}, or an agent's id. */
  @JsonTypeName("typing")
  record Typing(ConversationId conversation, String who, String name) implements ServerFrame {}

  /** The colleagues who look at it too. */
  @JsonTypeName("viewers")
  record Viewers(ConversationId conversation, List<Viewer> agents) implements ServerFrame {}

  /** A colleague, and whether a reply is being written. */
  record Viewer(AgentId id, String name, boolean writing) {}

  /** What was said is not sent; the text comes back. */
  @JsonTypeName("refused")
  record Refused(
      ConversationId conversation, MessageId clientMessageId, String text, Problem.Document problem)
      implements ServerFrame {}

  /** The answer to a beat. */
  @JsonTypeName("beat")
  record Beat() implements ServerFrame {}
}
