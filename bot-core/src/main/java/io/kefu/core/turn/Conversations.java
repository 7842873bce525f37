package io.kefu.core.turn;

import io.kefu.core.dialog.Owner;
import io.kefu.core.message.Address;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks through all conversations, whoever owns them. */
public interface Conversations {

  /** The conversations something happened in before this time, the latest first. */
  List<Row> recent(Instant before, int limit);

  /** One conversation; empty if it is unknown or forgotten. */
  Optional<Row> find(ConversationId conversation);

  /** The conversations whose customers are muted at this time, in no order. */
  List<ConversationId> muted(Instant now, int limit);

  /**
   * @param at when something happened last
   * @param last the last line; empty if nothing was said
   */
  record Row(
      ConversationId id,
      Address address,
      Owner owner,
      Instant at,
      Optional<TranscriptMessage> last) {}
}
