package io.kefu.discord.inbound;

import io.kefu.core.channel.ReadMarks;
import io.kefu.core.channel.reception.Backoff;
import io.kefu.core.turn.StoreUnavailableException;
import io.kefu.discord.api.DiscordApi;
import io.kefu.discord.outbound.DiscordChannel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches what was written in the chats of open conversations while nobody was connected: a fresh
 * session of the gateway tells nothing of it. What comes twice is stored once.
 */
public final class Backfill {

  private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);

  /** What was heard at the desk is remembered for a day. */
  private static final Duration LONGEST_AT_DESK = Duration.ofHours(12);

  private static final int MOST_CHATS = 1_000;

  private final History history;
  private final ReadMarks marks;
  private final EventIntake intake;
  private final Duration reach;
  private final Clock clock;

  /**
   * @param reach how long a chat may have been silent to be looked at
   */
  public Backfill(
      DiscordApi api, ReadMarks marks, EventIntake intake, Duration reach, Clock clock) {
    this.history = new History(api);
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
    Duration atDesk = reach.compareTo(LONGEST_AT_DESK) < 0 ? reach : LONGEST_AT_DESK;
    intake.catchUpAtDesk(clock.instant().minus(atDesk));
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
    history.since(chat, mark, message -> intake.store(message, surroundings));
  }
}
