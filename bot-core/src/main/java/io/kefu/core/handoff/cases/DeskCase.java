package io.kefu.core.handoff.cases;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.CaseNumber;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.HandoffRequest;
import io.kefu.core.handoff.LastWord;
import io.kefu.core.handoff.Priority;
import io.kefu.core.handoff.Rating;
import io.kefu.core.handoff.TeamId;
import io.kefu.core.message.ConversationId;
import java.util.Optional;

/**
 * A handoff as the desk sees it.
 *
 * @param request why a person is wanted and all that is known; its card is the newest
 * @param agent who has it; once it is over, who had it last
 * @param team whose it is; empty if everybody's
 * @param unread messages of the customer since an agent last read
 */
public record DeskCase(
    HandoffRequest request,
    CaseNumber number,
    CaseState state,
    Optional<AgentId> agent,
    Optional<TeamId> team,
    LastWord last,
    int unread,
    CaseTimes times,
    Optional<Rating> rating) {

  public HandoffId id() {
    return request.id();
  }

  public ConversationId conversation() {
    return request.conversation();
  }

  public Priority priority() {
    return request.priority();
  }
}
