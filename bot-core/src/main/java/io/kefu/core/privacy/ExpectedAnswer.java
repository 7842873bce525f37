package io.kefu.core.privacy;

/** What the bot has just asked for, where that decides whether a bare number is harmless. */
public enum ExpectedAnswer {
  /** Nothing in particular: every rule applies. */
  ANYTHING,
  ORDER_NUMBER,
  AMOUNT,
  TIME,
  LAST_FOUR,
  /** A phone number or e-mail address to call back or to check: stays readable. */
  CONTACT;

  /** Whether a short bare number is the answer and not a verification code. */
  boolean isShortNumber() {
    return switch (this) {
      case ORDER_NUMBER, AMOUNT, TIME, LAST_FOUR -> true;
      case ANYTHING, CONTACT -> false;
    };
  }
}
