package io.kefu.core.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.core.channel.Channels;
import io.kefu.core.dialog.Conversation;
import io.kefu.core.dialog.DialogSettings;
import io.kefu.core.dialog.JoinAnswer;
import io.kefu.core.dialog.JoinCode;
import io.kefu.core.dialog.TestDialogs;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.CaseCard;
import io.kefu.core.handoff.CaseNews;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.HandoffQueue;
import io.kefu.core.handoff.HandoffRequest;
import io.kefu.core.handoff.LastWord;
import io.kefu.core.handoff.Priority;
import io.kefu.core.handoff.Rating;
import io.kefu.core.handoff.cases.Assignments;
import io.kefu.core.handoff.cases.Change;
import io.kefu.core.handoff.cases.Claim;
import io.kefu.core.handoff.cases.DeskCase;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import io.kefu.core.privacy.MaskLabels;
import io.kefu.core.privacy.Masker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is in trouble does not hide what lies behind it. */
class SweeperTest {

  private static final int SHARDS = 4;
  private static final int NONE = -1;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<Integer> looked = ConcurrentHashMap.newKeySet();
  private final Set<ConversationId> acquired = ConcurrentHashMap.newKeySet();

  @AfterEach
  void stop() {
    threads.close();
  }

  @Test
  void round_everyPartWell_looksAtEachOnce() {
    sweeper(new Parts(List.of(), NONE)).round();

    assertThat(looked).containsExactlyInAnyOrder(0, 1, 2, 3);
  }

  @Test
  void round_partThatCannotBeReached_seesToTheOthersAndSaysSo() {
    Sweeper sweeper = sweeper(new Parts(List.of(), 1));

    assertThatThrownBy(sweeper::round).isInstanceOf(StoreUnavailableException.class);

    assertThat(looked).containsExactlyInAnyOrder(0, 1, 2, 3);
  }

  @Test
  void round_conversationWithABug_looksAfterTheOthers() {
    ConversationId bug = new ConversationId("bug");
    ConversationId next = new ConversationId("next");

    sweeper(new Parts(List.of(bug, next), NONE)).round();

    assertThat(acquired).contains(bug, next);
  }

  private Sweeper sweeper(Agenda agenda) {
    Clock clock = Clock.systemUTC();
    ConversationStore store = new Store();
    Channels channels = new Channels(List.of());
    TurnMetrics metrics = new TurnMetrics(new SimpleMeterRegistry());
    Dispatcher dispatcher =
        new Dispatcher(
            new NoOutbox(),
            channels,
            new DeskTasks(
                new NoQueue(),
                new NoNews(),
                new NoAssignments(),
                (_, _, _) -> Optional.empty(),
                (_, _, _) -> {}),
            new JoinTasks(new NoCodes(), (_, _, _) -> {}, clock),
            metrics,
            threads);
    TurnRunner turns =
        new TurnRunner(
            store,
            TestDialogs.dialog(DialogSettings.DEFAULT),
            dispatcher,
            channels,
            metrics,
            clock,
            "node",
            threads);
    Inbox inbox = new Inbox(store, new Masker(MaskLabels.neutral()), turns, clock);
    return new Sweeper(agenda, store, turns, dispatcher, inbox, clock, Duration.ofSeconds(1));
  }

  /** Parts with the same conversations in each, of which one may not be reached. */
  private final class Parts implements Agenda {

    private final List<ConversationId> abandoned;
    private final int broken;

    Parts(List<ConversationId> abandoned, int broken) {
      this.abandoned = abandoned;
      this.broken = broken;
    }

    @Override
    public int shards() {
      return SHARDS;
    }

    @Override
    public Found look(int shard, Instant now) {
      looked.add(shard);
      if (shard == broken) {
        throw new StoreUnavailableException(new IllegalStateException("away"));
      }
      return new Found(abandoned, List.of(), List.of());
    }
  }

  /** Nothing waits in any conversation, and one of them cannot even be looked at. */
  private final class Store implements ConversationStore {

    @Override
    public Receipt receive(Incoming incoming, Instant now) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Lease> acquire(ConversationId conversation, Instant now) {
      acquired.add(conversation);
      if (conversation.value().equals("bug")) {
        throw new IllegalStateException("bug");
      }
      return Optional.empty();
    }

    @Override
    public Optional<Conversation> look(ConversationId conversation) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Commit commit(Turn turn) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class NoOutbox implements Outbox {

    @Override
    public Optional<OutboxEntry> acknowledge(OutboxEntry done, Optional<String> failure) {
      return Optional.empty();
    }

    @Override
    public void stillAtIt(Collection<OutboxEntry> entries) {}
  }

  private static final class NoCodes implements JoinCodes {

    @Override
    public JoinCode issue(ConversationId conversation, Instant now) {
      throw new UnsupportedOperationException();
    }

    @Override
    public JoinAnswer redeem(JoinCode code, ConversationId by, String attempt, Instant now) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class NoQueue implements HandoffQueue {

    @Override
    public Place enqueue(HandoffRequest request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void update(HandoffId handoff, CaseCard card) {}

    @Override
    public void withdraw(HandoffId handoff) {}

    @Override
    public Place reopen(HandoffId handoff, Priority priority, Instant at, Instant due) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long waiting() {
      return 0;
    }
  }

  private static final class NoAssignments implements Assignments {

    @Override
    public Claim claim(HandoffId handoff, AgentId agent) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<DeskCase> claimNext(AgentId agent) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Change assign(HandoffId handoff, AgentId to, AgentId by) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class NoNews implements CaseNews {

    @Override
    public void said(String id, HandoffId handoff, LastWord word, int messages) {}

    @Override
    public void rated(HandoffId handoff, Rating rating) {}

    @Override
    public void refused(
        AgentId agent, ConversationId conversation, MessageId clientMessageId, String text) {}
  }
}
