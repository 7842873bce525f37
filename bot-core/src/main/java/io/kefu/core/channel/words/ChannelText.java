package io.kefu.core.channel.words;

/** The words that channels share, in {@code channel/<language>.properties}. */
public enum ChannelText implements TextKey {
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
  CHOICES_NUMBERED,
  CHOICES_WORDED,
  CHOICES_OR,
  GROUP_PRIVATE_WORDS,
  GROUP_FURTHER,
  MENU_HELP,
  MENU_HUMAN,
  MENU_END
}
