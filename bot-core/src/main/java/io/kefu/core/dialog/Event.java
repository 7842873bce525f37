package io.kefu.core.dialog;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happens to a conversation. */
public sealed interface Event {

  /**
   * The customer wrote or pressed something, perhaps several things in quick succession, in order.
   */
  record CustomerSpoke(List<Utterance> burst) implements Event {}

  /** The line of waiting customers told the place of this handoff. */
  record PlaceTold(HandoffId handoff, HandoffQueue.Place place) implements Event {}

  /** The desk mutes the customer until then, or mutes no more. */
  record Muted(Optional<Instant> until) implements Event {}

  /** The customer writes from this address from now on. */
  record Reached(Address address) implements Event {}

  /** A code was given out for this conversation. */
  record CodeIssued(JoinCode code) implements Event {}

  /** The code that the customer sent was looked up. */
  record CodeAnswered(JoinAnswer answer) implements Event {}

  /** The customer has come to another address with this conversation's code, through that door. */
  record Arrived(Address address, ConversationId door) implements Event {}

  /** A timer that the dialog had set came due. */
  record TimerFired(TimerName timer) implements Event {}

  /**
   * An agent has the case from now on.
   *
   * @param name how customers know the agent
   * @param unasked whether the customer never asked for a person in this case
   */
  record AgentAssigned(
      HandoffId handoff, CaseNumber number, AgentId agent, String name, boolean unasked)
      implements Event {}

  /** An agent wants to go on where the bot is; the customer has not asked for a person. */
  record TakeoverWished(AgentId agent) implements Event {}

  /** No agent has the case any more. */
  record AgentReleased(HandoffId handoff, CaseNumber number, Release how) implements Event {}

  /** An agent wants to say this to the customer. */
  record AgentSpoke(
      HandoffId handoff, AgentId agent, String name, MessageId clientMessageId, Reply said)
      implements Event {}

  /**
   * What was said so far is written down.
   *
   * @param file empty if there is no room for it
   */
  record TranscriptWritten(Optional<AttachedFile> file) implements Event {}

  /**
   * One message of a burst.
   *
   * @param sequence its place in the transcript
   * @param hidden what was masked in it
   */
  record Utterance(long sequence, Content content, Set<SecretKind> hidden) {}
}
