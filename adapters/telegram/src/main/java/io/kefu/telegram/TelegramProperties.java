package io.kefu.telegram;

import io.kefu.telegram.outbound.Limits;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set under {@code kefu.telegram}; the token alone is needed, and {@code
 * TELEGRAM_BOT_TOKEN} in the environment is enough.
 *
 * @param language of the channel's own words
 * @param webhook where Telegram reaches us from outside; empty to fetch updates instead
 * @param api another server of the Bot API
 * @param poll how long one fetch may wait for updates
 * @param limits how much may be sent
 * @param desk where agents work in Telegram
 */
@ConfigurationProperties("kefu.telegram")
public record TelegramProperties(
    @DefaultValue("") String token,
    @DefaultValue("zh-CN") String language,
    @DefaultValue("") String webhook,
    @DefaultValue("https://api.telegram.org") URI api,
    @DefaultValue("25s") Duration poll,
    @DefaultValue Rates limits,
    @DefaultValue Desk desk) {

  /**
   * The agents' group.
   *
   * @param group the id of a group with topics, such as {@code -1001234567890}; empty for none
   * @param present how long agents who write there count as here
   */
  public record Desk(@DefaultValue("") String group, @DefaultValue("30m") Duration present) {}

  /** Telegram's own limits, or what a paid account is allowed. */
  public record Rates(
      @DefaultValue("28") int perSecond, @DefaultValue("20") int perGroupAndMinute) {

    Limits limits() {
      return new Limits(perSecond, Limits.DEFAULT.perChatAndSecond(), perGroupAndMinute);
    }
  }
}
