package io.kefu.discord.outbound;

import io.kefu.core.channel.Gate;
import io.kefu.discord.api.ApiAnswer;
import io.kefu.discord.api.Call;
import io.kefu.discord.api.DiscordApi;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What makes the chat pleasant and is not missed much when it fails. Never in the way of a message:
 * each returns at once and is done only when nothing waits. Nothing here is logged above debug.
 */
public final class Courtesies {

  private static final Logger LOG = LoggerFactory.getLogger(Courtesies.class);
  private static final int ATTEMPTS = 10;

  private final DiscordApi api;
  private final Gate gate;
  private final Limits limits;
  private final ExecutorService threads;

  public Courtesies(DiscordApi api, Gate gate, Limits limits, ExecutorService threads) {
    this.api = api;
    this.gate = gate;
    this.limits = limits;
    this.threads = threads;
  }

  /** Shows that an answer is being written. */
  void typing(String channel) {
    run(() -> {
      if (gate.spare(limits.bot())) {
        call(Call.typing(channel));
      }
    });
  }

  /** Puts another keyboard under a message. */
  void redraw(String channel, String message, Keyboard keyboard) {
    DataObject changes = DataObject.empty().put("components", keyboard.json());
    run(() -> {
      for (int i = 0; i < ATTEMPTS; i++) {
        if (gate.spare(limits.bot())) {
          call(Call.edit(channel, message, changes));
          return;
        }
        Thread.sleep(Duration.ofSeconds(1));
      }
    });
  }

  private void call(Call call) {
    ApiAnswer answer = api.call(call);
    if (answer instanceof ApiAnswer.SlowDown(Duration retryAfter, boolean global) && global) {
      gate.close(limits.bot(), retryAfter);
    }
    answer.fault().ifPresent(fault -> LOG.debug("{} failed: {}", call, fault));
  }

  private interface Courtesy {
    void run() throws InterruptedException;
  }

  private void run(Courtesy courtesy) {
    threads.execute(() -> {
      try {
        courtesy.run();
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException fault) {
        LOG.debug("courtesy failed: {}", fault.getClass().getSimpleName());
      }
    });
  }
}
