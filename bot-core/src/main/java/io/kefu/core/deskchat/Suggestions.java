package io.kefu.core.deskchat;

import io.kefu.core.handoff.agent.AgentState;
import io.kefu.core.handoff.agent.Presence;
import io.kefu.core.handoff.desk.CannedResponses;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What could be meant by what an agent has typed so far of a command. */
public final class Suggestions {

  private final Presence presence;
  private final CannedResponses canned;

  Suggestions(DeskAccess desk) {
    this.presence = desk.presence();
    this.canned = desk.canned();
  }

  /**
   * Something to choose.
   *
   * @param label as agents read it
   * @param value as a command takes it
   */
  public record Suggestion(String label, String value) {}

  /** Colleagues, and after them teams. */
  public List<Suggestion> targets(String typed) {
    Stream<Suggestion> teams =
        presence.all().stream()
            .flatMap(agent -> agent.profile().teams().stream())
            .distinct()
            .map(team -> new Suggestion(team.value(), team.value()));
    return Stream.concat(colleagues().stream(), teams).filter(it -> fits(it, typed)).toList();
  }

  /** Colleagues alone. */
  public List<Suggestion> colleagues(String typed) {
    return colleagues().stream().filter(it -> fits(it, typed)).toList();
  }

  /** Canned responses whose shortcut or words contain it. */
  public List<Suggestion> canned(String typed) {
    return canned.all().entrySet().stream()
        .map(it -> new Suggestion(it.getKey() + " · " + it.getValue(), it.getKey()))
        .filter(it -> fits(it, typed))
        .toList();
  }

  private List<Suggestion> colleagues() {
    return presence.all().stream()
        .map(AgentState::profile)
        .map(agent -> new Suggestion(agent.name() + " (" + agent.id() + ")", agent.id().value()))
        .toList();
  }

  private static boolean fits(Suggestion suggestion, String typed) {
    return lower(suggestion.label()).contains(lower(typed.strip()));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
