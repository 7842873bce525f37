package io.kefu.core.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.faq.corpus.Directory;
import io.kefu.core.handoff.CaseNumber;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.HandoffQueue.Place;
import io.kefu.core.handoff.HandoffRequest;
import io.kefu.core.handoff.Priority;
import io.kefu.core.handoff.hours.ServiceHours;
import io.kefu.core.message.Content;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A customer asks for a person while nobody is at the desk: weekdays from nine to six. */
class OutOfHoursTest {

  private final Dialog dialog =
      new Dialog(
          new TableFaq(),
          TestDialogs.texts(),
          DialogSettings.DEFAULT,
          Guides.NONE,
          () -> ServiceHours.of(week()));

  @ParameterizedTest(name = "at {0} the answer comes {1}")
  @CsvSource({
    "2026-11-26T20:00:00+08:00, 明天 9:00",
    "2026-11-27T06:00:00+08:00, 今天 9:00",
    "2026-11-28T10:00:00+08:00, 11 月 30 日（周一）9:00",
    "2026-09-30T19:00:00+08:00, 10 月 2 日（周五）9:00",
  })
  void place_outOfHours_invitesAMessageAndTellsWhenTheAnswerComes(String at, String opens) {
    Instant now = OffsetDateTime.parse(at).toInstant();

    String said = told(waiting(Priority.P3, now), now);

    assertThat(said)
        .contains("1127-0001", "现在不在人工服务时间", opens, "请把问题、发生的时间和订单号写在这里")
        .doesNotContain("前面还有", "分钟");
  }

  @Test
  void place_mostUrgent_isToldAtAnyHour() {
    Instant night = OffsetDateTime.parse("2026-11-28T03:00:00+08:00").toInstant();

    String said = told(waiting(Priority.P0, night), night);

    assertThat(said).contains("您排在第一位").doesNotContain("不在人工服务时间");
  }

  @Test
  void place_inServiceHours_tellsTheWait() {
    Instant day = OffsetDateTime.parse("2026-11-27T10:00:00+08:00").toInstant();

    assertThat(told(waiting(Priority.P3, day), day)).contains("您排在第一位", "大约还要等 4 分钟");
  }

  @Test
  void due_outOfHours_countsFromTheNextOpening() {
    Instant evening = OffsetDateTime.parse("2026-11-27T18:30:00+08:00").toInstant();
    Transition asked = dialog.on(TestDialogs.fresh(), says("人工"), evening);

    assertThat(requestOf(asked).due())
        .isAfterOrEqualTo(OffsetDateTime.parse("2026-11-30T09:00:00+08:00").toInstant());
    assertThat(asked.effects())
        .filteredOn(
            effect -> effect instanceof Effect.SetTimer(var timer, _) && timer == TimerName.WAITING)
        .allMatch(effect ->
            ((Effect.SetTimer) effect)
                .due()
                .isAfter(OffsetDateTime.parse("2026-11-30T09:00:00+08:00").toInstant()));
  }

  @Test
  void due_outOfHoursAfterTheft_isNow() {
    Instant night = OffsetDateTime.parse("2026-11-28T03:00:00+08:00").toInstant();
    Conversation warned = dialog.on(TestDialogs.fresh(), says("被盗"), night).next();

    HandoffRequest request = requestOf(dialog.on(warned, says("人工"), night));

    assertThat(request.priority()).isEqualTo(Priority.P0);
    assertThat(request.due()).isEqualTo(night.plus(Priority.P0.pickUpWithin()));
  }

  private static Event says(String text) {
    return new Event.CustomerSpoke(
        List.of(new Event.Utterance(1, new Content.Text(text), Set.of())));
  }

  private static HandoffRequest requestOf(Transition asked) {
    return asked.effects().stream()
        .filter(Effect.RequestAgent.class::isInstance)
        .map(effect -> ((Effect.RequestAgent) effect).request())
        .findFirst()
        .orElseThrow();
  }

  private static Conversation waiting(Priority priority, Instant now) {
    Conversation fresh = TestDialogs.fresh();
    return fresh
        .guided(fresh.guidance().waiting(priority, Optional.empty()))
        .withOneMoreHandoff()
        .ownedBy(new Owner.Queue(HandoffId.of(fresh.id(), 1), Optional.empty(), now));
  }

  private String told(Conversation waiting, Instant now) {
    Place place = new Place(new CaseNumber("1127-0001"), 0, Optional.of(Duration.ofMinutes(4)));
    Transition told =
        dialog.on(waiting, new Event.PlaceTold(HandoffId.of(waiting.id(), 1), place), now);
    return told.effects().stream()
        .filter(Effect.Say.class::isInstance)
        .map(effect -> ((Effect.Say) effect).reply().body().plain())
        .findFirst()
        .orElseThrow();
  }

  private static Directory week() {
    LinkedHashMap<String, String> fields = new LinkedHashMap<>();
    fields.put("service_hours.time_zone", "Asia/Shanghai");
    for (String day : List.of("monday", "tuesday", "wednesday", "thursday", "friday")) {
      fields.put("service_hours.weekdays." + day, "09:00-18:00");
    }
    fields.put("service_hours.holidays", "2026-10-01");
    return new Directory(fields);
  }
}
