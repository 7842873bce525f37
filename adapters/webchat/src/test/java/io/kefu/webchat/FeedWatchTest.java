package io.kefu.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.webchat.WaitingPoll.News;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedWatchTest {

  private static final ConversationId CONVERSATION = new ConversationId("c");

  private final Followers followers = new Followers();
  private final WaitingPoll follower = new WaitingPoll(0);
  private final List<Runnable> later = new ArrayList<>();
  private final FeedWatch watch =
      new FeedWatch(followers, new MemoryStore(), (_, task) -> later.add(task));

  @Test
  void onLine_followed_isToldAMomentLater() {
    followers.add(CONVERSATION, follower);

    watch.onLine(CONVERSATION, 1, "elsewhere");

    assertThat(follower.await(Duration.ZERO)).isEqualTo(News.NONE);
    later.forEach(Runnable::run);
    assertThat(follower.await(Duration.ZERO)).isEqualTo(News.LINES);
  }

  @Test
  void onLine_notFollowed_costsNothing() {
    watch.onLine(CONVERSATION, 1, "elsewhere");

    assertThat(later).isEmpty();
  }

  @Test
  void onErased_followed_isToldThatNothingIsLeft() {
    List<Long> told = new ArrayList<>();
    followers.add(CONVERSATION, new Listening(told));

    watch.onErased(CONVERSATION);

    assertThat(told).containsExactly(0L);
  }

  @Test
  void stop_anyFollower_isToldAndWhoeverComesAfter() {
    followers.add(CONVERSATION, follower);
    followers.stop();
    WaitingPoll late = new WaitingPoll(0);
    followers.add(CONVERSATION, late);

    assertThat(follower.await(Duration.ZERO)).isEqualTo(News.STOPPING);
    assertThat(late.await(Duration.ZERO)).isEqualTo(News.STOPPING);
  }

  /** Writes down how long the transcript is said to be. */
  private record Listening(List<Long> extents) implements Follower {

    @Override
    public void onExtent(long last) {
      extents.add(last);
    }

    @Override
    public void onLine(TranscriptMessage line) {}

    @Override
    public void onReached(long sequence) {}

    @Override
    public void onTyping() {}

    @Override
    public void onStop() {}
  }
}
