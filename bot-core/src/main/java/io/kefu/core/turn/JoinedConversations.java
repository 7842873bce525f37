package io.kefu.core.turn;

import io.kefu.core.message.ConversationId;
import java.util.Optional;

/** Which conversations have become doors to others. */
@FunctionalInterface
public interface JoinedConversations {

  /** Where there are no doors. */
  JoinedConversations NONE = _ -> Optional.empty();

  /** What lies behind this conversation, if it is a door. */
  Optional<Behind> behind(ConversationId door);

  /**
   * A conversation behind a door.
   *
   * @param lines how many lines the door's own transcript has; its customer sees those, and then
   *     all of the conversation
   */
  record Behind(ConversationId conversation, long lines) {}
}
