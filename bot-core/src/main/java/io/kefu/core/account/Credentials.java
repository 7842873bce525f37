package io.kefu.core.account;

import java.util.Optional;

/**
 * What proves that somebody is the owner of an account.
 *
 * @param passwordHash says by itself how it was made; never the password
 * @param generation sessions that were opened under another number are void
 * @param secondFactor what is shown beside the password; empty if that is enough
 */
public record Credentials(
    String passwordHash, Password password, long generation, Optional<SecondFactor> secondFactor) {

  /** Where the password comes from. */
  public enum Password {
    /** From its owner. */
    CHOSEN,
    /** From an administrator: good for choosing one's own, and for nothing else. */
    ONE_TIME
  }

  /** Those of a new account, whose password is enough. */
  public Credentials(String passwordHash, Password password) {
    this(passwordHash, password, 0, Optional.empty());
  }

  /** The same; sessions end. */
  Credentials anew() {
    return new Credentials(passwordHash, password, generation + 1, secondFactor);
  }

  /** With another password; sessions end. */
  Credentials withPassword(String hash, Password kind) {
    return new Credentials(hash, kind, generation + 1, secondFactor);
  }

  /** With another second factor, or none; sessions end. */
  Credentials withSecondFactor(Optional<SecondFactor> other) {
    return new Credentials(passwordHash, password, generation + 1, other);
  }

  /** After a code of the second factor was used; sessions go on. */
  Credentials withUsed(SecondFactor after) {
    return new Credentials(passwordHash, password, generation, Optional.of(after));
  }

  @Override
  public String toString() {
    return "Credentials[]";
  }
}
