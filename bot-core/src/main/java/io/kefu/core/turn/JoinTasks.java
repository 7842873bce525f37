package io.kefu.core.turn;

import io.kefu.core.turn.OutboxEntry.Task;
import java.time.Clock;

/** Carries out what joining conversations takes; what comes of it comes back as events. */
public final class JoinTasks {

  private final JoinCodes codes;
  private final Dispatcher.EventSink events;
  private final Clock clock;

  public JoinTasks(JoinCodes codes, Dispatcher.EventSink events, Clock clock) {
    this.codes = codes;
    this.events = events;
    this.clock = clock;
  }

  void issue(OutboxEntry entry) {
    events.accept(
        entry.conversation(),
        "code:" + entry.id(),
        new InboundItem.CodeIssued(codes.issue(entry.conversation(), clock.instant())));
  }

  void redeem(OutboxEntry entry, Task.RedeemCode task) {
    String attempt = entry.conversation() + ":" + entry.id();
    events.accept(
        entry.conversation(),
        "redeemed:" + entry.id(),
        new InboundItem.CodeAnswered(
            codes.redeem(task.code(), entry.conversation(), attempt, clock.instant())));
  }

  void forward(OutboxEntry entry, Task.Forward task) {
    events.accept(task.target(), "forward:" + entry.conversation() + ":" + entry.id(), task.said());
  }

  void arrive(OutboxEntry entry, Task.Arrive task) {
    events.accept(
        task.target(),
        "arrived:" + entry.conversation() + ":" + entry.id(),
        new InboundItem.Arrived(task.address(), entry.conversation()));
  }
}
