package io.kefu.discord.inbound;

import io.kefu.core.channel.PrivatePlaces;
import io.kefu.discord.outbound.DiscordChannel;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Who is heard in private threads: the customer for whom a thread was opened, and nobody else who
 * can come into it, such as a moderator.
 */
final class Hosts {

  private final PrivatePlaces places;

  Hosts(PrivatePlaces places) {
    this.places = places;
  }

  /** A thread was opened for this user. */
  void opened(String thread, String user) throws InterruptedException {
    claim(thread, user);
  }

  /** Whether what happened is a customer's doing; elsewhere than in private threads it is. */
  boolean hear(DataObject event, Surroundings surroundings) throws InterruptedException {
    String channel = event.getString("channel_id", "");
    Optional<String> user = user(event);
    return user.isEmpty() || !surroundings.isPrivateThread(channel) || claim(channel, user.get());
  }

  private boolean claim(String thread, String user) throws InterruptedException {
    return DeskIntake.untilStored(() -> places.claim(DiscordChannel.ID.value(), thread, user));
  }

  /** Whoever wrote a message or did something; a deletion tells nobody. */
  private static Optional<String> user(DataObject event) {
    return event
        .optObject("author")
        .or(() -> event.optObject("member").flatMap(it -> it.optObject("user")))
        .or(() -> event.optObject("user"))
        .map(it -> it.getString("id"));
  }
}
