package io.kefu.discord.inbound;

import io.kefu.discord.api.ApiAnswer;
import io.kefu.discord.api.Call;
import io.kefu.discord.api.DiscordApi;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What was written in a chat, fetched afterwards. */
final class History {

  private static final int A_PAGE = 100;
  private static final int MOST_PAGES = 10;

  private final Attempts attempts;

  History(DiscordApi api) {
    this.attempts = new Attempts(api);
  }

  /** What is done with a message. */
  interface Reading {
    void read(DataObject message) throws InterruptedException;
  }

  /** Has everything read that was written since then, oldest first; at most a thousand messages. */
  void since(String chat, Instant moment, Reading reading) throws InterruptedException {
    long after = Snowflake.firstAt(moment) - 1;
    for (int i = 0; i < MOST_PAGES; i++) {
      List<DataObject> page = page(chat, after);
      for (DataObject message : page) {
        reading.read(message);
      }
      if (page.size() < A_PAGE) {
        return;
      }
      after = Snowflake.of(page.getLast());
    }
  }

  /** The messages after this one, oldest first. */
  private List<DataObject> page(String chat, long after) throws InterruptedException {
    return attempts.call(Call.messagesAfter(chat, after)) instanceof ApiAnswer.Done done
        ? done.array().stream(DataArray::getObject)
            .sorted(Comparator.comparingLong(Snowflake::of))
            .toList()
        : List.of();
  }
}
