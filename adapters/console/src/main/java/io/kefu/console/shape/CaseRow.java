package io.kefu.console.shape;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.CaseNumber;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.Priority;
import io.kefu.core.handoff.TeamId;
import io.kefu.core.message.ChannelId;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage.Author;
import java.time.Instant;
import java.util.Optional;

/**
 * A conversation in the list. What a conversation without a case does not have is null.
 *
 * @param named whether the channel told the name; else it is the desk's word for a visitor
 * @param source the word of the link that led the customer here; proof of nothing
 * @param at when something was said last
 * @param since the case exists, or the conversation was last heard of
 * @param reason a code the pages have words for, or the flow's own word
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CaseRow(
    ConversationId conversation,
    Optional<HandoffId> handoff,
    Optional<CaseNumber> number,
    ChannelId channel,
    String name,
    boolean named,
    Optional<String> source,
    String preview,
    Optional<Author> previewFrom,
    Instant at,
    Instant since,
    int unread,
    Optional<Priority> priority,
    Optional<Instant> due,
    String state,
    Optional<AgentId> agent,
    Optional<String> agentName,
    Optional<TeamId> team,
    Optional<String> topic,
    Optional<String> reason,
    Optional<Instant> snoozedUntil,
    Optional<RatingView> rating) {

  /** What the customer thought; without a comment it is null. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record RatingView(int stars, Optional<String> comment) {}
}
