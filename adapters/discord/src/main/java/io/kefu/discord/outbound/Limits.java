package io.kefu.discord.outbound;

import io.kefu.core.channel.Budget;
import java.time.Duration;

/**
 * How much Discord lets a bot send. Its own figures are 50 calls a second over all and 5 messages
 * in 5 seconds in a channel; the default stays a little below the first, because what leaves us
 * evenly does not arrive so.
 */
public record Limits(int perSecond, int perChannelAndFiveSeconds) {

  public static final Limits DEFAULT = new Limits(45, 5);

  /** What all calls count against. */
  public Budget bot() {
    return Budget.even("bot", perSecond, Duration.ofSeconds(1));
  }

  /** What is sent to one channel counts against. */
  public Budget channel(String channel) {
    return Budget.of("channel" + channel, perChannelAndFiveSeconds, Duration.ofSeconds(5));
  }
}
