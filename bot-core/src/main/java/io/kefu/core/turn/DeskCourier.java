package io.kefu.core.turn;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the desk's words to their conversations, each once and each case's in order, whichever
 * nodes do it at the same time. What cannot be delivered now is found again by a sweep.
 */
public final class DeskCourier {

  private static final Logger LOG = LoggerFactory.getLogger(DeskCourier.class);

  private final DeskPost post;
  private final Dispatcher.EventSink conversations;

  public DeskCourier(DeskPost post, Dispatcher.EventSink conversations) {
    this.post = post;
    this.conversations = conversations;
  }

  /** Delivers these, a case's in the order given. */
  public void deliver(List<DeskWord> words) {
    for (DeskWord word : words) {
      try {
        conversations.accept(word.conversation(), word.id(), word.item());
        post.strike(word);
      } catch (StoreUnavailableException outage) {
        LOG.atDebug()
            .addKeyValue("conversation", word.conversation())
            .log("word of the desk left for later");
        return;
      }
    }
  }

  /** Does what is due at the desk, and delivers what was left lying. */
  public void round() {
    deliver(post.look());
  }
}
