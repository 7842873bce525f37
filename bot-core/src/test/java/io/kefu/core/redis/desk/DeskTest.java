package io.kefu.core.redis.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.dialog.TestDialogs;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.CaseCard;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.Priority;
import io.kefu.core.handoff.Rating;
import io.kefu.core.handoff.Release;
import io.kefu.core.handoff.TeamId;
import io.kefu.core.handoff.agent.AgentState;
import io.kefu.core.handoff.agent.AgentStatus;
import io.kefu.core.handoff.cases.CaseState;
import io.kefu.core.handoff.cases.Change;
import io.kefu.core.handoff.cases.Claim;
import io.kefu.core.handoff.cases.DeskCase;
import io.kefu.core.handoff.cases.Destination;
import io.kefu.core.handoff.desk.AssignmentMode;
import io.kefu.core.message.TranscriptMessage.Author;
import io.kefu.core.redis.conversation.RedisKind;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.turn.DeskWord;
import io.kefu.core.turn.InboundItem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who has which case, and what becomes of cases whose agents do not answer. */
@ParameterizedClass
@EnumSource(RedisKind.class)
class DeskTest {

  private static final AgentId LI = new AgentId("li");
  private static final AgentId WANG = new AgentId("wang");
  private static final TeamId SECURITY = new TeamId("风控");

  private final RedisUnderTest redis;
  private DeskNode desk;

  DeskTest(RedisKind kind) {
    redis = kind.redis();
    desk = new DeskNode(redis.client(), AssignmentMode.MANUAL);
  }

  @BeforeEach
  void flush() {
    redis.flush();
    desk.roster(LI, 2, Set.of());
    desk.roster(WANG, 5, Set.of(SECURITY));
  }

  @Test
  void claim_waiting_isTheAgentsAndTheConversationHears() {
    HandoffId handoff = desk.enqueue("a", Priority.P1);

    DeskCase claimed = ((Claim.Claimed) desk.assignments.claim(handoff, LI)).claimed();

    assertThat(claimed.state()).isEqualTo(CaseState.ASSIGNED);
    assertThat(claimed.agent()).contains(LI);
    assertThat(desk.book.find(handoff)).contains(claimed);
    assertThat(desk.queue.waiting()).isZero();
    assertThat(desk.delivered())
        .extracting(DeskWord::item)
        .containsExactly(
            new InboundItem.AgentAssigned(handoff, claimed.number(), LI, "客服li", false));
    assertThat(desk.presence.find(LI)).map(AgentState::load).contains(1);
  }

  @Test
  void claim_takenOrOverOrUnknown_isRefused() {
    HandoffId handoff = desk.enqueue("a", Priority.P1);
    desk.assignments.claim(handoff, LI);

    assertThat(desk.assignments.claim(handoff, LI)).isInstanceOf(Claim.Claimed.class);
    assertThat(desk.assignments.claim(handoff, WANG)).isEqualTo(new Claim.Taken(LI));
    desk.assignments.resolve(handoff, LI);
    assertThat(desk.assignments.claim(handoff, WANG)).isEqualTo(new Claim.Gone());
    assertThat(desk.assignments.claim(new HandoffId("never:1"), WANG)).isEqualTo(new Claim.Gone());
  }

  @Test
  void update_openCase_isReadWithItsNewestCard() {
    HandoffId handoff = desk.enqueue("a", Priority.P0);
    HandoffId unknown = new HandoffId("never:1");
    CaseCard card =
        new CaseCard("x", "theft", List.of(), "loss", List.of(), List.of(), Set.of(), Set.of());

    desk.queue.update(handoff, card);
    desk.queue.update(unknown, card);

    assertThat(desk.book.find(handoff).orElseThrow().request().card()).contains(card);
    assertThat(desk.book.find(unknown)).isEmpty();
  }

  @Test
  void claimNext_line_givesMostUrgentThenOldest() {
    HandoffId late = desk.enqueue("late", Priority.P3);
    desk.clock.goAhead(Duration.ofSeconds(1));
    HandoffId later = desk.enqueue("later", Priority.P3);
    HandoffId urgent = desk.enqueue("urgent", Priority.P0);

    assertThat(desk.next(LI)).contains(urgent);
    assertThat(desk.next(LI)).contains(late);
    assertThat(desk.next(LI)).contains(later);
    assertThat(desk.next(LI)).isEmpty();
  }

  @Test
  void claimNext_caseOfATeam_waitsForItsMembersUntilItIsDue() {
    HandoffId handoff = desk.enqueue("a", Priority.P1);
    desk.assignments.claim(handoff, LI);
    desk.assignments.transfer(handoff, LI, new Destination.ToTeam(SECURITY));

    assertThat(desk.next(LI)).isEmpty();
    assertThat(desk.next(WANG)).contains(handoff);
    desk.assignments.requeue(handoff, WANG);
    desk.clock.goAhead(Priority.P1.pickUpWithin().plusSeconds(1));
    assertThat(desk.next(LI)).contains(handoff);
  }

  @Test
  void changes_byAnotherAgent_areRefusedAndChangeNothing() {
    HandoffId handoff = desk.enqueue("a", Priority.P1);
    desk.assignments.claim(handoff, LI);
    Change refused = new Change.NotOwner(Optional.of(LI));

    assertThat(desk.assignments.resolve(handoff, WANG)).isEqualTo(refused);
    assertThat(desk.assignments.giveBack(handoff, WANG)).isEqualTo(refused);
    assertThat(desk.assignments.requeue(handoff, WANG)).isEqualTo(refused);
    assertThat(desk.assignments.snooze(handoff, WANG, desk.clock.instant())).isEqualTo(refused);
    assertThat(desk.assignments.transfer(handoff, WANG, new Destination.ToAgent(LI)))
        .isEqualTo(refused);
    assertThat(desk.state(handoff)).isEqualTo(CaseState.ASSIGNED);
  }

  @Test
  void transferAndAssign_toSomebodyUnknown_areRefused() {
    HandoffId handoff = desk.enqueue("a", Priority.P1);
    AgentId nobody = new AgentId("nobody");
    desk.assignments.claim(handoff, LI);

    assertThat(desk.assignments.transfer(handoff, LI, new Destination.ToAgent(nobody)))
        .isEqualTo(new Change.Unknown(nobody));
    assertThat(desk.assignments.assign(handoff, nobody, WANG))
        .isEqualTo(new Change.Unknown(nobody));
  }

  @Test
  void assign_heldByAnother_movesIt() {
    HandoffId handoff = desk.enqueue("a", Priority.P1);
    desk.assignments.claim(handoff, LI);

    assertThat(desk.assignments.assign(handoff, WANG, WANG)).isInstanceOf(Change.Done.class);

    assertThat(desk.book.find(handoff).orElseThrow().agent()).contains(WANG);
    assertThat(desk.presence.find(LI)).map(AgentState::load).contains(0);
    assertThat(desk.presence.find(WANG)).map(AgentState::load).contains(1);
  }

  @Test
  void resolve_thenReopen_goesToTheLastAgentIfReadyElseToTheLine() {
    HandoffId handoff = desk.enqueue("a", Priority.P2);
    desk.assignments.claim(handoff, LI);
    desk.assignments.resolve(handoff, LI);
    assertThat(desk.state(handoff)).isEqualTo(CaseState.RESOLVED);
    assertThat(desk.book.open()).isEmpty();

    desk.reopen(handoff);
    assertThat(desk.book.find(handoff).orElseThrow().agent()).contains(LI);
    desk.assignments.resolve(handoff, LI);
    desk.presence.set(LI, AgentStatus.AWAY);
    desk.reopen(handoff);

    assertThat(desk.state(handoff)).isEqualTo(CaseState.WAITING);
    assertThat(desk.book.find(handoff).orElseThrow().number().value()).isEqualTo("1123-0001");
    assertThat(desk.queue.waiting()).isEqualTo(1);
  }

  @Test
  void withdraw_assigned_endsItAndFreesTheAgent() {
    HandoffId handoff = desk.enqueue("a", Priority.P2);
    desk.assignments.claim(handoff, LI);

    desk.queue.withdraw(handoff);
    desk.queue.withdraw(handoff);

    assertThat(desk.state(handoff)).isEqualTo(CaseState.WITHDRAWN);
    assertThat(desk.presence.find(LI)).map(AgentState::load).contains(0);
  }

  @Test
  void round_beatsStopped_requeuesInTheOldPlaceOnce() {
    HandoffId first = desk.enqueue("first", Priority.P2);
    desk.clock.goAhead(Duration.ofSeconds(1));
    HandoffId second = desk.enqueue("second", Priority.P2);
    desk.assignments.claim(first, LI);

    desk.clock.goAhead(Duration.ofSeconds(43));
    desk.presence.beat(WANG);
    desk.courier.round();
    assertThat(desk.state(first)).isEqualTo(CaseState.ASSIGNED);
    desk.clock.goAhead(Duration.ofSeconds(2));
    desk.courier.round();
    desk.courier.round();

    assertThat(desk.presence.find(LI)).map(AgentState::status).contains(AgentStatus.OFFLINE);
    assertThat(desk.releases(first)).containsExactly(Release.REQUEUED);
    assertThat(desk.next(WANG)).contains(first);
    assertThat(desk.next(WANG)).contains(second);
  }

  @Test
  void beat_afterTheGraceTime_bringsTheAgentBack() {
    desk.clock.goAhead(Duration.ofMinutes(2));
    desk.courier.round();
    assertThat(desk.presence.find(LI)).map(AgentState::status).contains(AgentStatus.OFFLINE);

    desk.presence.beat(LI);

    assertThat(desk.presence.find(LI)).map(AgentState::status).contains(AgentStatus.READY);
  }

  @Test
  void beat_signedOut_doesNotBringTheAgentBack() {
    desk.presence.set(LI, AgentStatus.OFFLINE);

    desk.presence.beat(LI);

    assertThat(desk.presence.find(LI)).map(AgentState::status).contains(AgentStatus.OFFLINE);
  }

  @Test
  void round_firstReplyOverdue_requeuesUnlessTheAgentHasSpoken() {
    HandoffId silent = desk.enqueue("silent", Priority.P1);
    HandoffId spoken = desk.enqueue("spoken", Priority.P1);
    desk.assignments.claim(silent, LI);
    desk.assignments.claim(spoken, LI);
    desk.said("9-1", spoken, 2, Author.AGENT, 0);

    desk.beating(Duration.ofMinutes(5).plusSeconds(1), LI);
    desk.courier.round();

    assertThat(desk.state(silent)).isEqualTo(CaseState.WAITING);
    assertThat(desk.state(spoken)).isEqualTo(CaseState.ASSIGNED);
    assertThat(desk.presence.find(LI)).map(AgentState::status).contains(AgentStatus.READY);
  }

  @Test
  void snooze_untilItsTimeOrAWordOfTheCustomer_isAsleep() {
    HandoffId timed = desk.enqueue("timed", Priority.P2);
    HandoffId woken = desk.enqueue("woken", Priority.P2);
    List.of(timed, woken).forEach(handoff -> desk.assignments.claim(handoff, LI));
    List.of(timed, woken)
        .forEach(handoff ->
            desk.assignments.snooze(
                handoff, LI, desk.clock.instant().plus(Duration.ofMinutes(30))));
    assertThat(desk.presence.find(LI)).map(AgentState::load).contains(0);

    desk.said("9-1", woken, 3, Author.CUSTOMER, 1);
    desk.courier.round();
    assertThat(desk.state(timed)).isEqualTo(CaseState.SNOOZED);
    assertThat(desk.state(woken)).isEqualTo(CaseState.ASSIGNED);
    desk.said("9-2", woken, 4, Author.AGENT, 0);
    desk.beating(Duration.ofMinutes(31), LI);
    desk.courier.round();

    assertThat(desk.state(timed)).isEqualTo(CaseState.ASSIGNED);
    assertThat(desk.presence.find(LI)).map(AgentState::load).contains(2);
  }

  @Test
  void round_snoozeOverAndAgentGone_putsItInTheLine() {
    HandoffId handoff = desk.enqueue("a", Priority.P2);
    desk.assignments.claim(handoff, LI);
    desk.assignments.snooze(handoff, LI, desk.clock.instant().plus(Duration.ofMinutes(30)));

    desk.clock.goAhead(Duration.ofMinutes(10));
    desk.courier.round();
    assertThat(desk.state(handoff)).isEqualTo(CaseState.SNOOZED);
    desk.clock.goAhead(Duration.ofMinutes(21));
    desk.courier.round();

    assertThat(desk.state(handoff)).isEqualTo(CaseState.WAITING);
  }

  @Test
  void said_toldTwiceOrLate_countsOnce() {
    HandoffId handoff = desk.enqueue("a", Priority.P2);

    desk.said("9-1", handoff, 3, Author.CUSTOMER, 2);
    desk.said("9-1", handoff, 3, Author.CUSTOMER, 2);
    desk.said("9-10", handoff, 4, Author.CUSTOMER, 1);
    desk.said("9-2", handoff, 3, Author.CUSTOMER, 2);

    DeskCase told = desk.book.find(handoff).orElseThrow();
    assertThat(told.unread()).isEqualTo(3);
    assertThat(told.last().sequence()).isEqualTo(4);
  }

  @Test
  void rated_thenReopened_showsNoRatingAnyMore() {
    HandoffId handoff = desk.enqueue("a", Priority.P2);
    desk.assignments.claim(handoff, LI);
    desk.assignments.resolve(handoff, LI);

    desk.news.rated(handoff, new Rating(4, "不错"));
    assertThat(desk.book.find(handoff).orElseThrow().rating()).contains(new Rating(4, "不错"));
    desk.reopen(handoff);

    assertThat(desk.book.find(handoff).orElseThrow().rating()).isEmpty();
  }

  @Test
  void automatic_enqueued_goesToTheLeastBusyReadyAgent() {
    desk = new DeskNode(redis.client(), AssignmentMode.AUTOMATIC);
    desk.presence.set(LI, AgentStatus.READY);
    desk.presence.set(WANG, AgentStatus.READY);
    List<HandoffId> handoffs =
        List.of("a", "b", "c", "d", "e", "f", "g", "h").stream()
            .map(name -> desk.enqueue(name, Priority.P2))
            .toList();

    assertThat(desk.presence.find(LI)).map(AgentState::load).contains(2);
    assertThat(desk.presence.find(WANG)).map(AgentState::load).contains(5);
    assertThat(desk.queue.waiting()).isEqualTo(1);
    assertThat(desk.state(handoffs.getLast())).isEqualTo(CaseState.WAITING);

    desk.assignments.resolve(handoffs.getFirst(), desk.agentOf(handoffs.getFirst()));
    assertThat(desk.queue.waiting()).isZero();
  }

  @Test
  void automatic_nobodyReady_waitsAndIsDrainedWhenOneIs() {
    desk = new DeskNode(redis.client(), AssignmentMode.AUTOMATIC);
    desk.presence.set(LI, AgentStatus.AWAY);
    desk.presence.set(WANG, AgentStatus.OFFLINE);
    HandoffId handoff = desk.enqueue("a", Priority.P2);
    assertThat(desk.state(handoff)).isEqualTo(CaseState.WAITING);

    desk.presence.set(LI, AgentStatus.READY);

    assertThat(desk.agentOf(handoff)).isEqualTo(LI);
  }

  @Test
  void automatic_overdueReply_goesToSomebodyElse() {
    desk = new DeskNode(redis.client(), AssignmentMode.AUTOMATIC);
    desk.presence.set(LI, AgentStatus.READY);
    desk.presence.set(WANG, AgentStatus.OFFLINE);
    HandoffId handoff = desk.enqueue("a", Priority.P1);
    desk.beating(Duration.ofMinutes(5).plusSeconds(1), LI);
    desk.courier.round();
    assertThat(desk.state(handoff)).isEqualTo(CaseState.WAITING);

    desk.presence.set(WANG, AgentStatus.READY);

    assertThat(desk.agentOf(handoff)).isEqualTo(WANG);
  }

  @Test
  void remove_agent_putsEverythingBackAndForgetsThem() {
    HandoffId held = desk.enqueue("held", Priority.P2);
    HandoffId asleep = desk.enqueue("asleep", Priority.P2);
    List.of(held, asleep).forEach(handoff -> desk.assignments.claim(handoff, LI));
    desk.assignments.snooze(asleep, LI, desk.clock.instant().plusSeconds(999));

    desk.presence.remove(LI);

    assertThat(desk.presence.all()).extracting(state -> state.profile().id()).containsExactly(WANG);
    assertThat(desk.queue.waiting()).isEqualTo(2);
  }

  @Test
  void courier_conversationsAway_deliversLaterInOrderAndOnce() {
    HandoffId handoff = desk.enqueue("a", Priority.P2);
    desk.away(true);
    desk.assignments.claim(handoff, LI);
    desk.assignments.requeue(handoff, LI);
    desk.assignments.claim(handoff, WANG);
    assertThat(desk.delivered()).isEmpty();

    desk.away(false);
    desk.courier.round();
    desk.courier.round();

    assertThat(desk.delivered())
        .extracting(DeskWord::id)
        .containsExactly(
            "desk:" + handoff + ":1", "desk:" + handoff + ":2", "desk:" + handoff + ":3");
  }

  @Test
  void enqueue_afterSeveralPicks_foretellsTheWait() {
    for (int at = 0; at < 4; at++) {
      desk.enqueue("before" + at, Priority.P3);
      desk.clock.goAhead(Duration.ofMinutes(2));
      desk.next(LI);
    }
    desk.enqueue("ahead", Priority.P3);

    assertThat(desk.place("now", Priority.P3).expected())
        .hasValueSatisfying(
            wait -> assertThat(wait).isBetween(Duration.ofMinutes(2), Duration.ofMinutes(5)));
    assertThat(TestDialogs.NOW).isBefore(desk.clock.instant());
  }
}
