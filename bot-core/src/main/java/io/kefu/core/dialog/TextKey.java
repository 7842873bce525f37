package io.kefu.core.dialog;

import java.util.Locale;

/**
 * The sentences and word lists the dialog needs, each under its name in {@code
 * texts/<language>.properties}: lower case, dots for underscores.
 */
public enum TextKey {
  GREETING,
  GREETING_AGAIN,
  THANKS,
  FAREWELL,
  BACK_TO_START,
  CLARIFY,
  CLARIFY_ONE,
  CLARIFY_REFUSED,
  ABSTAIN,
  ABSTAIN_AGAIN,
  ANSWERS_TWO,
  LIST_SEPARATOR,
  RATED_UP,
  RATED_DOWN,
  RATED_ALREADY,
  CHOICE_STALE,
  CHOICE_UNKNOWN,
  HANDOFF_ASKED,
  HANDOFF_NOT_UNDERSTOOD,
  HANDOFF_JOINED,
  HANDOFF_JOINED_FIRST,
  HANDOFF_PLACE,
  HANDOFF_PLACE_FIRST,
  HANDOFF_CHECKING,
  HANDOFF_NOTED,
  HANDOFF_LEFT,
  ATTACHMENT_UNREAD,
  SECRET_HIDDEN,
  BUTTON_HELPED,
  BUTTON_NOT_HELPED,
  BUTTON_HUMAN,
  BUTTON_NONE,
  BUTTON_LEAVE_LINE,
  COMMAND_HUMAN,
  COMMAND_BACK,
  COMMAND_RESTART,
  COMMAND_LEAVE,
  COMMAND_GREETING,
  COMMAND_THANKS,
  COMMAND_NONE,
  MENU_ENTRIES;

  /** The name in a properties file. */
  public String property() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
