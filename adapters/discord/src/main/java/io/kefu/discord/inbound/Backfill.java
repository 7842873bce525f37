package io.kefu.discord.inbound;

import io.kefu.core.channel.ReadMarks;
import io.kefu.core.channel.reception.Backoff;
import io.kefu.core.turn.StoreUnavailableException;
import io.kefu.discord.api.ApiAnswer;
import io.kefu.discord.api.Call;
import io.kefu.discord.api.DiscordApi;
import io.kefu.discord.outbound.DiscordChannel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches what was written in the chats of open conversations while nobody was connected: a fresh
 * session of the gateway tells nothing of it. What comes twice is stored once.
 */
public final class Backfill {

  private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);

  private static final int MOST_CHATS = 1_000;
  private static final int A_PAGE = 100;
  private static final int MOST_PAGES = 10;

  private final Attempts attempts;
  private final ReadMarks marks;
  private final EventIntake intake;
  private final Duration reach;
  private final Clock clock;

  /**
   * @param reach how long a chat may have been silent to be looked at
   */
  public Backfill(
      DiscordApi api, ReadMarks marks, EventIntake intake, Duration reach, Clock clock) {
    this.attempts = new Attempts(api);
    this.marks = marks;
    this.intake = intake;
    this.reach = reach;
    this.clock = clock;
  }

  /** Returns when every chat was looked at. */
  void run(Surroundings surroundings) throws InterruptedException {
    Map<String, Instant> chats = chats();
    for (Map.Entry<String, Instant> chat : chats.entrySet()) {
      try {
        String name = chat.getKey();
        intake.inTurn(name, () -> fetch(name, chat.getValue(), surroundings)).get();
      } catch (ExecutionException skipped) {
        LOG.debug("a chat was not looked at: {}", skipped.getClass().getSimpleName());
      }
    }
    LOG.debug("looked for missed messages in {} chats", chats.size());
  }

  private Map<String, Instant> chats() throws InterruptedException {
    Backoff backoff = new Backoff();
    while (true) {
      try {
        return marks.since(DiscordChannel.ID.value(), clock.instant().minus(reach), MOST_CHATS);
      } catch (StoreUnavailableException outage) {
        backoff.rest();
      }
    }
  }

  private void fetch(String chat, Instant mark, Surroundings surroundings)
      throws InterruptedException {
    long after = Snowflake.firstAt(mark) - 1;
    for (int i = 0; i < MOST_PAGES; i++) {
      List<DataObject> page = page(chat, after);
      for (DataObject message : page) {
        intake.store(message, surroundings);
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
