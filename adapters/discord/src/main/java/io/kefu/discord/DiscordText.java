package io.kefu.discord;

import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.channel.words.TextKey;

/** What only Discord needs to say, in {@code discord/<language>.properties}. */
public enum DiscordText implements TextKey {
  COMMAND_HELP,
  COMMAND_ASK,
  COMMAND_HUMAN,
  COMMAND_END,
  COMMAND_SUPPORT,
  MENU_ASK,
  MENU_ASK_QUESTION,
  MENU_ASK_QUESTION_NAME,
  MENU_SUPPORT,
  CHOOSE,
  FILL_BUTTON,
  FILL_TITLE,
  FILL_LABEL,
  PUBLIC_PRIVATE,
  PUBLIC_MORE,
  DOOR_BUTTON,
  DOOR_SIGN,
  DOOR_HERE,
  DOOR_CHAT,
  DOOR_THREAD,
  DOOR_THREAD_NAME,
  DOOR_CLOSED,
  SIGN_PLACED,
  SIGN_REFUSED;

  /**
   * All that the channel says in this language.
   *
   * @throws IllegalArgumentException if there is no such language, or a word is missing
   */
  public static ChannelTexts in(String language) {
    return ChannelTexts.of("discord", language, values());
  }
}
