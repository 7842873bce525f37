package io.kefu.discord.desk;

import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.channel.words.TextKey;

/**
 * What the desk's commands need to say only here, in {@code discord-desk/<language>.properties}.
 */
enum DeskText implements TextKey {
  OPTION_TO,
  OPTION_COLLEAGUE,
  OPTION_NOTE,
  OPTION_TIME,
  OPTION_SHORTCUT,
  OPTION_TEXT,
  OPTION_CODE,
  COMMAND_LINK,
  COMMAND_UNLINK;

  /**
   * The words in this language.
   *
   * @throws IllegalArgumentException if there is no such language, or a word is missing
   */
  static ChannelTexts in(String language) {
    return ChannelTexts.of("discord-desk", language, values());
  }
}
