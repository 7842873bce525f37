package io.kefu.core.handoff.cases;

import io.kefu.core.handoff.HandoffId;
import io.kefu.core.message.ConversationId;
import java.util.List;
import java.util.Optional;

/** Looks cases up. Cases are kept for as long as conversations are. */
public interface CaseBook {

  Optional<DeskCase> find(HandoffId handoff);

  /** The newest case of a conversation, open or over. */
  Optional<DeskCase> latest(ConversationId conversation);

  /** All open cases, most urgent first, then in order of arrival. */
  List<DeskCase> open();

  /**
   * Cases that are over, the one that ended last first.
   *
   * @param cursor where the page before ended; empty for the first page
   */
  Page ended(Optional<String> cursor, int limit);

  /** All cases of a conversation, newest first. */
  List<DeskCase> past(ConversationId conversation);

  /**
   * @param next the cursor of the page behind this one; empty if this is the last
   */
  record Page(List<DeskCase> cases, Optional<String> next) {}
}
