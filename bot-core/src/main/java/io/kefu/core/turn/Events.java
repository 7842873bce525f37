package io.kefu.core.turn;

import io.kefu.core.dialog.Event;
import io.kefu.core.message.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns stored items into the dialog's events; messages that follow one another become one burst.
 */
final class Events {

  private Events() {}

  static List<Event> of(List<Arrival> pending) {
    List<Event> events = new ArrayList<>();
    List<Event.Utterance> burst = new ArrayList<>();
    Optional<Address> from = Optional.empty();
    for (Arrival arrival : pending) {
      switch (arrival.item()) {
        case InboundItem.Message(var address, var content, var hidden) -> {
          if (!Optional.of(address).equals(from)) {
            close(burst, events);
            events.add(new Event.Reached(address));
            from = Optional.of(address);
          }
          burst.add(new Event.Utterance(arrival.sequence(), content, hidden));
        }
        case InboundItem.CodeIssued(var code) -> {
          close(burst, events);
          events.add(new Event.CodeIssued(code));
        }
        case InboundItem.CodeAnswered(var answer) -> {
          close(burst, events);
          events.add(new Event.CodeAnswered(answer));
        }
        case InboundItem.Arrived(var address, var door) -> {
          close(burst, events);
          events.add(new Event.Arrived(address, door));
          from = Optional.of(address);
        }
        case InboundItem.PlaceTold(var handoff, var place) -> {
          close(burst, events);
          events.add(new Event.PlaceTold(handoff, place));
        }
        case InboundItem.AgentAssigned(
                var handoff,
                var number,
                var agent,
                var name,
                boolean unasked) -> {
          close(burst, events);
          events.add(new Event.AgentAssigned(handoff, number, agent, name, unasked));
        }
        case InboundItem.TakeoverWished(var agent) -> {
          close(burst, events);
          events.add(new Event.TakeoverWished(agent));
        }
        case InboundItem.AgentReleased(var handoff, var number, var how) -> {
          close(burst, events);
          events.add(new Event.AgentReleased(handoff, number, how));
        }
        case InboundItem.AgentSpoke(var handoff, var agent, var name, var id, var said) -> {
          close(burst, events);
          events.add(new Event.AgentSpoke(handoff, agent, name, id, said));
        }
        case InboundItem.TranscriptWritten(var file) -> {
          close(burst, events);
          events.add(new Event.TranscriptWritten(file));
        }
        case InboundItem.Muted(var until) -> {
          close(burst, events);
          events.add(new Event.Muted(until));
        }
        case InboundItem.Timer(var timer) -> {
          close(burst, events);
          events.add(new Event.TimerFired(timer));
        }
      }
    }
    close(burst, events);
    return events;
  }

  private static void close(List<Event.Utterance> burst, List<Event> events) {
    if (!burst.isEmpty()) {
      events.add(new Event.CustomerSpoke(List.copyOf(burst)));
      burst.clear();
    }
  }
}
