package io.kefu.core.deskchat;

import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.TeamId;
import io.kefu.core.handoff.cases.CaseState;
import io.kefu.core.handoff.cases.DeskCase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;

/** How a case stands: as a short code that tells one standing from another, and in words. */
final class Standing {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final ChannelTexts words;
  private final Function<AgentId, String> names;
  private final ZoneId zone;

  Standing(ChannelTexts words, Function<AgentId, String> names, ZoneId zone) {
    this.words = words;
    this.names = names;
    this.zone = zone;
  }

  /** The code. */
  static String of(DeskCase one) {
    String who =
        one.state() == CaseState.WAITING
            ? one.team().map(TeamId::value).orElse("")
            : one.agent().map(AgentId::value).orElse("");
    String until = one.times().snoozedUntil().map(Instant::toString).orElse("");
    return (one.state() + " " + who + " " + until).strip();
  }

  String inWords(DeskCase one) {
    String name = one.agent().map(names).orElse("");
    return switch (one.state()) {
      case WAITING -> one.team().map(this::waitsForTeam).orElse(get(DeskChatText.STANDING_WAITING));
      case ASSIGNED -> get(DeskChatText.STANDING_ASSIGNED).replace("{name}", name);
      case SNOOZED ->
          get(DeskChatText.STANDING_SNOOZED)
              .replace("{name}", name)
              .replace("{time}", one.times().snoozedUntil().map(this::time).orElse(""));
      case RESOLVED -> get(DeskChatText.STANDING_RESOLVED).replace("{name}", name);
      case GIVEN_BACK -> get(DeskChatText.STANDING_GIVEN_BACK).replace("{name}", name);
      case WITHDRAWN -> get(DeskChatText.STANDING_WITHDRAWN);
    };
  }

  String time(Instant at) {
    return TIME.withZone(zone).format(at);
  }

  String name(AgentId agent) {
    return names.apply(agent);
  }

  private String waitsForTeam(TeamId team) {
    return get(DeskChatText.STANDING_TEAM).replace("{team}", team.value());
  }

  private String get(DeskChatText key) {
    return words.get(key);
  }
}
