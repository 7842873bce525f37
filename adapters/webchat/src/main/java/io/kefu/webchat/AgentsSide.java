package io.kefu.webchat;

import io.kefu.core.message.ConversationId;
import io.kefu.core.turn.Deliveries;
import io.kefu.core.turn.JoinedConversations;
import io.kefu.core.turn.JoinedConversations.Behind;
import io.kefu.core.turn.ThreadFeed;
import io.kefu.core.turn.ThreadNews;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What passes between a customer's page and the agents besides lines: who is writing, and how far
 * the customer has read. Where there is no desk nothing passes.
 */
final class AgentsSide implements ThreadFeed.Listener {

  /** A page that says more often that its customer writes is not passed on. */
  private static final Duration WRITING_TOLD_EVERY = Duration.ofSeconds(2);

  /** Behind a door there may be another, but hardly a third. */
  private static final int MOST_DOORS = 2;

  private final Followers followers;
  private final Optional<ThreadFeed> feed;
  private final Optional<Deliveries> deliveries;
  private final JoinedConversations doors;
  private final Clock clock;

  AgentsSide(
      Followers followers,
      Optional<ThreadFeed> feed,
      Optional<Deliveries> deliveries,
      JoinedConversations doors,
      Clock clock) {
    this.followers = followers;
    this.feed = feed;
    this.deliveries = deliveries;
    this.doors = doors;
    this.clock = clock;
  }

  /** What one socket tells; its frames come one at a time. */
  Signs of(ConversationId conversation) {
    return new Signs(conversation);
  }

  @Override
  public void onNews(ThreadNews news) {
    switch (news) {
      case ThreadNews.Typing(var conversation, var agent) -> {
        if (agent.isPresent()) {
          followers.tell(conversation, Follower::onTyping);
        }
      }
      case ThreadNews.Delivery _,
          ThreadNews.Withdrawn _,
          ThreadNews.NoteAdded _,
          ThreadNews.Viewing _ -> {}
    }
  }

  /** The signs of one customer's page. */
  final class Signs {

    private final ConversationId conversation;
    private Instant quietUntil = Instant.MIN;
    private long read;

    private Signs(ConversationId conversation) {
      this.conversation = conversation;
    }

    void writing() {
      Instant now = clock.instant();
      if (!now.isBefore(quietUntil)) {
        quietUntil = now.plus(WRITING_TOLD_EVERY);
        feed.ifPresent(
            it -> it.tell(new ThreadNews.Typing(behind().conversation(), Optional.empty())));
      }
    }

    /** Everything up to this line was seen. */
    void read(long sequence) {
      if (sequence > read) {
        read = sequence;
        Behind here = behind();
        deliveries.ifPresent(
            it -> it.readByCustomer(here.conversation(), Math.max(0, sequence - here.lines())));
      }
    }

    /** Where what is done here counts. */
    private Behind behind() {
      Behind here = new Behind(conversation, 0);
      for (int i = 0; i < MOST_DOORS; i++) {
        Behind now = here;
        here =
            doors
                .behind(now.conversation())
                .map(next -> new Behind(next.conversation(), now.lines() + next.lines()))
                .orElse(now);
      }
      return here;
    }
  }
}
