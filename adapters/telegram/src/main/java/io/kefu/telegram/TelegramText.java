package io.kefu.telegram;

import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.channel.words.TextKey;

/** What only Telegram needs to say, in {@code telegram/<language>.properties}. */
public enum TelegramText implements TextKey {
  START_CONTINUE,
  GROUP_PRIVATE,
  GROUP_BUTTON;

  /**
   * All that the channel says in this language.
   *
   * @throws IllegalArgumentException if there is no such language, or a word is missing
   */
  public static ChannelTexts in(String language) {
    return ChannelTexts.of("telegram", language, values());
  }
}
