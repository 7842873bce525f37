package io.kefu.core.turn;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.kefu.core.dialog.JoinAnswer;
import io.kefu.core.dialog.JoinCode;
import io.kefu.core.dialog.TimerName;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.CaseNumber;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.HandoffQueue;
import io.kefu.core.handoff.Release;
import io.kefu.core.message.Address;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.Content;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import io.kefu.core.message.Reply;
import io.kefu.core.privacy.SecretKind;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Something that waits to be handled in a conversation, in the form it is stored: masked. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface InboundItem {

  /** A customer's message. */
  @JsonTypeName("message")
  record Message(Address address, Content content, Set<SecretKind> hidden) implements InboundItem {}

  /** The waiting line's answer. */
  @JsonTypeName("place")
  record PlaceTold(HandoffId handoff, HandoffQueue.Place place) implements InboundItem {}

  /** A code was given out for this conversation. */
  @JsonTypeName("code-issued")
  record CodeIssued(JoinCode code) implements InboundItem {}

  /** The code that the customer sent was looked up. */
  @JsonTypeName("code-answered")
  record CodeAnswered(JoinAnswer answer) implements InboundItem {}

  /** The customer has come to another address with this conversation's code. */
  @JsonTypeName("arrived")
  record Arrived(Address address, ConversationId door) implements InboundItem {}

  /** The desk mutes the customer until then, or mutes no more. */
  @JsonTypeName("muted")
  record Muted(Optional<Instant> until) implements InboundItem {}

  /** A timer that came due. */
  @JsonTypeName("timer")
  record Timer(TimerName timer) implements InboundItem {}

  /** An agent has the case from now on. */
  @JsonTypeName("assigned")
  record AgentAssigned(
      HandoffId handoff, CaseNumber number, AgentId agent, String name, boolean unasked)
      implements InboundItem {}

  /** An agent wants to go on where the bot is. */
  @JsonTypeName("takeover")
  record TakeoverWished(AgentId agent) implements InboundItem {}

  /** No agent has the case any more. */
  @JsonTypeName("released")
  record AgentReleased(HandoffId handoff, CaseNumber number, Release how) implements InboundItem {}

  /** What was said so far is written down; without a file if there is no room for it. */
  @JsonTypeName("transcript")
  record TranscriptWritten(Optional<AttachedFile> file) implements InboundItem {}

  /** An agent said something; it goes to the customer if the case is still with that agent. */
  @JsonTypeName("agent-spoke")
  record AgentSpoke(
      HandoffId handoff, AgentId agent, String name, MessageId clientMessageId, Reply said)
      implements InboundItem {}
}
