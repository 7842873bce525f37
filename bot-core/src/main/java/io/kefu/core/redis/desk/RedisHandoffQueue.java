package io.kefu.core.redis.desk;

import io.kefu.core.handoff.CaseCard;
import io.kefu.core.handoff.CaseNumber;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.HandoffQueue;
import io.kefu.core.handoff.HandoffReason;
import io.kefu.core.handoff.HandoffRequest;
import io.kefu.core.handoff.Priority;
import io.kefu.core.handoff.TeamId;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.RedisScript;
import io.kefu.core.turn.DeskCourier;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The waiting line as a sorted set: a priority's rank, then the time of arrival. */
public final class RedisHandoffQueue implements HandoffQueue {

  private static final RedisScript ENQUEUE = RedisScript.ofDesk("enqueue");
  private static final RedisScript WITHDRAW = RedisScript.ofDesk("withdraw");
  private static final RedisScript CARD = RedisScript.ofDesk("card");
  private static final RedisScript REOPEN = RedisScript.ofDesk("reopen");

  /** Larger than any arrival time in milliseconds, small enough that a double keeps every digit. */
  private static final long PRIORITY_STEP = 100_000_000_000_000L;

  private final RedisDesk desk;
  private final DeskCourier courier;
  private final AutomaticAssignment automatic;
  private final DateTimeFormatter day;

  /** A line whose case numbers begin anew each day of this time zone. */
  public RedisHandoffQueue(RedisDesk desk, DeskCourier courier, ZoneId zone) {
    this.desk = desk;
    this.courier = courier;
    this.automatic = new AutomaticAssignment(desk, courier);
    this.day = DateTimeFormatter.ofPattern("MMdd").withZone(zone);
  }

  @Override
  public Place enqueue(HandoffRequest request) {
    String today = day.format(request.at());
    Priority priority = request.priority();
    TeamId team = desk.settings().teams().get(priority);
    List<?> answer =
        desk.run(
            ENQUEUE,
            List.of(RedisKeys.deskCount(today)),
            request.id().value(),
            request.conversation().value(),
            rank(priority, request.at()),
            desk.json().write(request),
            today,
            String.valueOf(Duration.ofDays(2).toMillis()),
            priority.name(),
            team == null ? "" : team.value(),
            millis(request.due()),
            millis(request.at()),
            unasked(request.reason()) ? "1" : "0");
    if (request.reason() != HandoffReason.TAKEN_OVER) {
      automatic.drain();
    }
    return place(answer);
  }

  @Override
  public void withdraw(HandoffId handoff) {
    desk.step(WITHDRAW, handoff.value());
    automatic.drain();
  }

  @Override
  public void update(HandoffId handoff, CaseCard card) {
    desk.step(CARD, handoff.value(), desk.json().write(card));
  }

  @Override
  public Place reopen(HandoffId handoff, Priority priority, Instant at, Instant due) {
    List<?> answer = desk.run(REOPEN, List.of(), handoff.value(), rank(priority, at), millis(due));
    courier.deliver(desk.words(answer.get(3)));
    automatic.drain();
    return place(answer);
  }

  @Override
  public long waiting() {
    return Objects.requireNonNull(desk.redis().ask(jedis -> jedis.zcard(RedisKeys.DESK_QUEUE)));
  }

  private static boolean unasked(HandoffReason reason) {
    return reason == HandoffReason.REPORTED || reason == HandoffReason.TAKEN_OVER;
  }

  private static Place place(List<?> answer) {
    String wait = (String) answer.get(2);
    return new Place(
        new CaseNumber((String) answer.get(0)),
        Math.toIntExact((Long) answer.get(1)),
        wait.isEmpty() ? Optional.empty() : Optional.of(Duration.ofMillis(Long.parseLong(wait))));
  }

  private static String rank(Priority priority, Instant at) {
    return String.valueOf(priority.ordinal() * PRIORITY_STEP + at.toEpochMilli());
  }

  private static String millis(Instant time) {
    return String.valueOf(time.toEpochMilli());
  }
}
