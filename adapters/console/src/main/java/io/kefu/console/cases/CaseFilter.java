package io.kefu.console.cases;

import io.kefu.console.shape.CaseRow;
import io.kefu.core.handoff.AgentId;
import java.util.Locale;
import java.util.Optional;

/**
 * What an agent wants to see in the list.
 *
 * @param channel empty for all
 * @param words what must stand in name, number, topic or preview; empty for anything
 */
record CaseFilter(Tab tab, Stand stand, Optional<String> channel, Optional<String> words) {

  /** Whose. */
  enum Tab {
    MINE,
    WAITING,
    ALL
  }

  /** In which state. */
  enum Stand {
    OPEN,
    BOT,
    SNOOZED,
    RESOLVED
  }

  /**
   * @throws IllegalArgumentException if a tab or state has no such name
   */
  static CaseFilter of(String tab, String state, String channel, String words) {
    return new CaseFilter(
        Tab.valueOf(tab.toUpperCase(Locale.ROOT)),
        Stand.valueOf(state.toUpperCase(Locale.ROOT)),
        Optional.of(channel).filter(it -> !it.isBlank()),
        Optional.of(words.strip().toLowerCase(Locale.ROOT)).filter(it -> !it.isEmpty()));
  }

  boolean takes(CaseRow row, AgentId me) {
    return takes(row.state())
        && takesOwner(row, me)
        && channel.map(it -> it.equals(row.channel().value())).orElse(true)
        && words.map(it -> text(row).contains(it)).orElse(true);
  }

  private boolean takes(String state) {
    return switch (stand) {
      case OPEN -> state.equals("waiting") || state.equals("assigned");
      case SNOOZED -> state.equals("snoozed");
      case BOT -> state.equals("bot");
      case RESOLVED -> state.equals("resolved");
    };
  }

  private boolean takesOwner(CaseRow row, AgentId me) {
    return switch (tab) {
      case ALL -> true;
      case MINE -> row.agent().filter(me::equals).isPresent();
      case WAITING -> row.state().equals("waiting");
    };
  }

  private static String text(CaseRow row) {
    return String.join(
            " ",
            row.name(),
            row.conversation().value(),
            row.number().map(Object::toString).orElse(""),
            row.topic().orElse(""),
            row.agentName().orElse(""),
            row.preview())
        .toLowerCase(Locale.ROOT);
  }
}
