package io.kefu.discord.desk;

import io.kefu.core.deskchat.DeskRoom;
import io.kefu.discord.api.ApiAnswer;
import io.kefu.discord.api.Call;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desk's channel, and the agents' commands in its server. */
final class DeskPlace implements DeskRoom.Place {

  private static final Logger LOG = LoggerFactory.getLogger(DeskPlace.class);
  private static final int TEXT_CHANNEL = 0;

  private final ThreadCalls calls;
  private final DeskMenu menu;
  private final String channel;

  DeskPlace(ThreadCalls calls, DeskMenu menu, String channel) {
    this.calls = calls;
    this.menu = menu;
    this.channel = channel;
  }

  @Override
  public Optional<String> flaw() {
    return switch (calls.ask(Call.channel(channel))) {
      case ApiAnswer.Done done ->
          done.object().getInt("type", -1) == TEXT_CHANNEL
              ? Optional.empty()
              : Optional.of("the desk's channel is not a text channel of a server");
      case ApiAnswer fault ->
          fault.fault().map(cause -> "the desk's channel cannot be reached, " + cause);
    };
  }

  @Override
  public void showMenu() {
    if (calls.ask(Call.channel(channel)) instanceof ApiAnswer.Done place
        && calls.ask(Call.application()) instanceof ApiAnswer.Done application) {
      Call publication =
          Call.commands(
              application.object().getString("id"),
              place.object().getString("guild_id"),
              menu.commands());
      calls
          .ask(publication)
          .fault()
          .ifPresent(fault -> LOG.warn("Discord's desk: no commands are shown, {}", fault));
    }
  }
}
