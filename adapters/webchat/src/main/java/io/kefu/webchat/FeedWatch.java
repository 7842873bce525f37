package io.kefu.webchat;

import io.kefu.core.message.ConversationId;
import io.kefu.core.turn.StoreUnavailableException;
import io.kefu.core.turn.Transcript;
import io.kefu.core.turn.TranscriptFeed;
import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * Tells followers of lines that were written elsewhere. A line told by the feed is looked up only
 * if it has not come by itself a moment later, so that what this node writes is never read back.
 */
final class FeedWatch implements TranscriptFeed.Listener {

  private static final Duration MOMENT = Duration.ofMillis(25);

  private final Followers followers;
  private final Transcript transcript;
  private final BiConsumer<Duration, Runnable> timer;

  /**
   * @param timer does a thing after a time
   */
  FeedWatch(Followers followers, Transcript transcript, BiConsumer<Duration, Runnable> timer) {
    this.followers = followers;
    this.transcript = transcript;
    this.timer = timer;
  }

  @Override
  public void onLine(ConversationId conversation, long sequence, String node) {
    if (followers.follow(conversation)) {
      timer.accept(
          MOMENT, () -> followers.tell(conversation, follower -> follower.onReached(sequence)));
    }
  }

  @Override
  public void onErased(ConversationId conversation) {
    followers.tell(conversation, follower -> follower.onExtent(0));
  }

  @Override
  public void onResumed() {
    Thread.ofVirtual().name("webchat-catch-up").start(this::catchUp);
  }

  private void catchUp() {
    try {
      for (ConversationId conversation : followers.conversations()) {
        long last = transcript.last(conversation);
        followers.tell(conversation, follower -> follower.onExtent(last));
      }
    } catch (StoreUnavailableException awayAgain) {
      // It will be told again once the store is back.
    }
  }
}
