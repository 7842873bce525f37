package io.kefu.discord.outbound;

import io.kefu.core.channel.Gate;
import io.kefu.core.channel.SpareTime;
import io.kefu.discord.api.ApiAnswer;
import io.kefu.discord.api.Call;
import io.kefu.discord.api.DiscordApi;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What makes the chat pleasant: a sign that an answer is being written, buttons put away. */
public final class Courtesies {

  private static final Logger LOG = LoggerFactory.getLogger(Courtesies.class);

  private final DiscordApi api;
  private final Gate gate;
  private final Limits limits;
  private final SpareTime spareTime;

  public Courtesies(DiscordApi api, Gate gate, Limits limits, ExecutorService threads) {
    this.api = api;
    this.gate = gate;
    this.limits = limits;
    this.spareTime = new SpareTime(gate, limits.bot(), threads);
  }

  /** Shows that an answer is being written. */
  void typing(String channel) {
    spareTime.ifFree(() -> call(Call.typing(channel)));
  }

  /** Puts another keyboard under a message. */
  void redraw(String channel, String message, Keyboard keyboard) {
    DataObject changes = DataObject.empty().put("components", keyboard.json());
    spareTime.whenFree(() -> call(Call.edit(channel, message, changes)));
  }

  private void call(Call call) {
    ApiAnswer answer = api.call(call);
    if (answer instanceof ApiAnswer.SlowDown(Duration retryAfter, boolean global) && global) {
      gate.close(limits.bot(), retryAfter);
    }
    answer.fault().ifPresent(fault -> LOG.debug("{} failed: {}", call, fault));
  }
}
