package io.kefu.telegram;

import java.util.Locale;

/**
 * The channel's own words, each under its name in {@code telegram/<language>.properties}: lower
 * case, dots for underscores.
 */
public enum TelegramText {
  KIND_PHOTO,
  KIND_VIDEO,
  KIND_VOICE,
  KIND_AUDIO,
  KIND_FILE,
  KIND_STICKER,
  KIND_CONTACT,
  KIND_LOCATION,
  KIND_OTHER,
  BUTTON_UNNAMED,
  START_CONTINUE,
  GROUP_PRIVATE,
  GROUP_BUTTON,
  GROUP_PRIVATE_WORDS,
  MENU_HELP,
  MENU_HUMAN,
  MENU_END;

  /** The name in a properties file. */
  public String property() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
