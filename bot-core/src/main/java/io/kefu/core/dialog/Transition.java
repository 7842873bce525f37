package io.kefu.core.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What an event makes of a conversation: the next state and what to do, in order. */
public record Transition(Conversation next, List<Effect> effects) {

  public Transition {
    effects = List.copyOf(effects);
  }

  /** Nothing changes and nothing is done. */
  static Transition none(Conversation unchanged) {
    return new Transition(unchanged, List.of());
  }

  static Transition to(Conversation next, Effect... effects) {
    return new Transition(next, List.of(effects));
  }

  /** This, followed by what comes of its state. */
  public Transition then(Function<Conversation, Transition> more) {
    Transition second = more.apply(next);
    List<Effect> all = new ArrayList<>(effects);
    all.addAll(second.effects);
    return new Transition(second.next, all);
  }
}
