package io.kefu.console.cases;

import io.kefu.console.shape.CaseRow;
import io.kefu.core.dialog.Owner;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.cases.Assignments;
import io.kefu.core.message.ConversationId;
import io.kefu.core.turn.AgentVoice;
import io.kefu.core.turn.Conversations;
import java.util.Optional;

/** How cases come to agents. */
public final class Taking {

  private final Assignments assignments;
  private final Conversations conversations;
  private final AgentVoice voice;
  private final Outcomes outcomes;

  public Taking(
      Assignments assignments, Conversations conversations, AgentVoice voice, Outcomes outcomes) {
    this.assignments = assignments;
    this.conversations = conversations;
    this.voice = voice;
    this.outcomes = outcomes;
  }

  Optional<CaseRow> next(AgentId agent) {
    return assignments.claimNext(agent).map(it -> outcomes.done(it).row());
  }

  Acted claim(ConversationId conversation, AgentId agent) {
    if (!outcomes.isOpen(conversation) && isQueued(conversation)) {
      return outcomes.arriving();
    }
    return outcomes.on(conversation, handoff -> outcomes.told(assignments.claim(handoff, agent)));
  }

  /** Whether the customer waits, which is so a moment before the case stands in the line. */
  private boolean isQueued(ConversationId conversation) {
    return conversations.find(conversation).map(Conversations.Row::owner).orElse(null)
        instanceof Owner.Queue;
  }

  /** While the bot has the conversation there is no case yet; it comes of the wish. */
  Acted takeOver(ConversationId conversation, AgentId agent) {
    if (outcomes.isOpen(conversation)) {
      return assign(conversation, agent, agent);
    }
    if (conversations.find(conversation).isEmpty()) {
      return outcomes.gone();
    }
    voice.takeOver(agent, conversation);
    return new Acted.Begun();
  }

  Acted assign(ConversationId conversation, AgentId to, AgentId by) {
    return outcomes.on(conversation, handoff -> outcomes.told(assignments.assign(handoff, to, by)));
  }
}
