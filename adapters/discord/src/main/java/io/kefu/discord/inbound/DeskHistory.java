package io.kefu.discord.inbound;

import io.kefu.discord.api.ApiAnswer;
import io.kefu.discord.api.Call;
import io.kefu.discord.api.DiscordApi;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * What was written in the desk's threads, as the gateway would have told it: fetched messages lack
 * the server, and the roles of whoever wrote them.
 */
final class DeskHistory {

  private final History history;
  private final Attempts attempts;
  private final String server;
  private final Map<String, DataObject> members = new HashMap<>();

  private DeskHistory(DiscordApi api, String server) {
    this.history = new History(api);
    this.attempts = new Attempts(api);
    this.server = server;
  }

  /** Empty if the desk's channel cannot be looked at. */
  static Optional<DeskHistory> of(DiscordApi api, String channel) throws InterruptedException {
    return new Attempts(api).call(Call.channel(channel)) instanceof ApiAnswer.Done done
        ? Optional.of(new DeskHistory(api, done.object().getString("guild_id")))
        : Optional.empty();
  }

  /** Has everything read that people wrote since then. */
  void since(String thread, Instant moment, History.Reading reading) throws InterruptedException {
    history.since(
        thread,
        moment,
        message -> {
          DataObject author = message.getObject("author");
          if (!author.getBoolean("bot", false)) {
            DataObject member = member(author.getString("id"));
            reading.read(message.put("guild_id", server).put("member", member));
          }
        });
  }

  /** Whoever has left the server has no roles. */
  private DataObject member(String user) throws InterruptedException {
    DataObject known = members.get(user);
    if (known != null) {
      return known;
    }
    DataObject found =
        attempts.call(Call.member(server, user)) instanceof ApiAnswer.Done done
            ? done.object()
            : DataObject.empty();
    members.put(user, found);
    return found;
  }
}
