package io.kefu.core.deskchat;

import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.channel.words.TextKey;

/** What the desk says in chat programs, in {@code deskchat/<language>.properties}. */
public enum DeskChatText implements TextKey {
  TITLE,
  CARD_HEAD,
  CARD_STANDING,
  CARD_CHANNEL,
  CARD_CUSTOMER,
  CARD_SOURCE,
  CARD_REASON,
  CARD_FIELD,
  CARD_STEP,
  CARD_ANSWER,
  CARD_RISK,
  CARD_DUE,
  CARD_COMMANDS,
  STANDING_WAITING,
  STANDING_TEAM,
  STANDING_ASSIGNED,
  STANDING_SNOOZED,
  STANDING_RESOLVED,
  STANDING_GIVEN_BACK,
  STANDING_WITHDRAWN,
  CASE_UNTOLD,
  REASON_ASKED,
  REASON_NOT_UNDERSTOOD,
  REASON_NOT_HELPED,
  REASON_GUIDED,
  REASON_REPORTED,
  REASON_TAKEN_OVER,
  RISK_FRAUD_WORDS,
  RISK_SECRET_SENT,
  HELPED_YES,
  HELPED_NO,
  AUTHOR_CUSTOMER,
  AUTHOR_BOT,
  AUTHOR_AGENT,
  AUTHOR_SYSTEM,
  LINE,
  NOTE,
  FAILURE,
  WITHDRAWAL,
  NOT_LINKED,
  NOT_YOURS,
  NOBODYS,
  NO_ROLE,
  SUPERVISORS_ONLY,
  NO_CASE,
  UNHEARD,
  DONE,
  OVER,
  CORRECTION,
  HELP,
  UNKNOWN_TARGET,
  UNFIT_TIME,
  UNFIT_TEXT,
  ASKS_FOR_SECRET,
  FOREIGN_LINK,
  HIDDEN,
  REFUSED,
  FILE_REFUSED,
  NO_CANNED,
  CANNED_LIST,
  LINKED,
  LINK_BAD,
  UNLINKED,
  MENU_TAKE,
  MENU_RESOLVE,
  MENU_TRANSFER,
  MENU_SNOOZE,
  MENU_WAKE,
  MENU_CANNED,
  MENU_RELEASE,
  MENU_REQUEUE,
  MENU_ASSIGN,
  MENU_SEND,
  UNIT_MINUTES,
  UNIT_HOURS,
  UNIT_DAYS;

  /**
   * The words in this language.
   *
   * @throws IllegalArgumentException if there is no such language, or a word is missing
   */
  public static ChannelTexts in(String language) {
    return ChannelTexts.of("deskchat", language, values());
  }
}
