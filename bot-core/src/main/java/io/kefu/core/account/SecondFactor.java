package io.kefu.core.account;

import java.util.List;

/**
 * What somebody shows beside the password.
 *
 * @param sealed the secret that codes are made of, readable only by whoever sealed it
 * @param used the step in time of the last code that was good; only codes of later steps are
 * @param recovery digests of codes that are good once each
 */
public record SecondFactor(String sealed, long used, List<String> recovery) {

  public SecondFactor {
    recovery = List.copyOf(recovery);
  }

  /** After a code of this step. */
  public SecondFactor usedAt(long step) {
    return new SecondFactor(sealed, step, recovery);
  }

  /** After the recovery code of this digest. */
  public SecondFactor without(String digest) {
    return new SecondFactor(
        sealed, used, recovery.stream().filter(it -> !it.equals(digest)).toList());
  }

  @Override
  public String toString() {
    return "SecondFactor[]";
  }
}
