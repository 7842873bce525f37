package io.kefu.telegram.outbound;

import io.kefu.core.channel.Budget;
import java.time.Duration;

/**
 * How much Telegram lets a bot send. Its own figures are 30 a second over all, one a second in a
 * chat, 20 a minute in a group; the default stays a little below the first, because what leaves us
 * evenly does not arrive so.
 */
public record Limits(int perSecond, int perChatAndSecond, int perGroupAndMinute) {

  public static final Limits DEFAULT = new Limits(28, 1, 20);

  public Budget bot() {
    return Budget.even("bot", perSecond, Duration.ofSeconds(1));
  }

  public Budget chat(long chat) {
    return chat < 0
        ? Budget.of("chat" + chat, perGroupAndMinute, Duration.ofMinutes(1))
        : Budget.even("chat" + chat, perChatAndSecond, Duration.ofSeconds(1));
  }

  /**
   * What Telegram means when it wants no message for a while. For a group that is the group; a
   * customer's chat alone is too slow to be meant, so it is the bot.
   */
  public Budget refusedBy(long chat) {
    return chat < 0 ? chat(chat) : bot();
  }
}
