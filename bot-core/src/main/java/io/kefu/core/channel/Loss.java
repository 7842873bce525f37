package io.kefu.core.channel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a message can never be delivered, where agents are told in words of their own. */
public enum Loss {
  /** The customer blocked the account, or gave up theirs. */
  BLOCKED,
  /** The customer takes no direct messages; another way to them is needed. */
  CLOSED,
  /** There is no such chat any more. */
  GONE,
  /** The account may not write there. */
  FORBIDDEN,
  /** The time in which this could be answered is over. */
  TOO_LATE,
  /** The words were sent; the file is too large for the channel. */
  FILE_TOO_LARGE,
  /** The words were sent; the file is no longer kept. */
  FILE_GONE,
  /** The words were sent; files are not sent where others read along. */
  FILE_IN_PUBLIC;

  /** As a cause is written: lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The loss with this code; empty for a cause in other words. */
  public static Optional<Loss> of(String code) {
    return Arrays.stream(values()).filter(loss -> loss.code().equals(code)).findFirst();
  }
}
