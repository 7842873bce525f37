package io.kefu.core.privacy;

/** What a word says about the value beside it. */
enum Cue {
  CODE,
  CARD_CODE,
  PASSWORD,
  /** An account and its password in one word: two values follow. */
  CREDENTIALS,
  CARD,
  ID,
  PASSPORT,
  PHONE,
  PRIVATE_KEY,
  SEED,
  TOKEN,
  ORDER,
  HASH,
  MONEY,
  LAST_FOUR,
  /** Any other number that is no secret: an error code, a version, a postcode. */
  NUMBER,
  /** Joins a subject to its value. */
  COPULA,
  FILLER,
  /** Follows a quantity. */
  UNIT,
  /** A common word that is never a password. */
  PLAIN;

  /** Whether it names what a value is. */
  boolean isSubject() {
    return compareTo(COPULA) < 0;
  }

  /** Whether a number that it governs stays readable. */
  boolean isHarmless() {
    return isSubject() && compareTo(ORDER) >= 0;
  }

  boolean isJoint() {
    return this == COPULA || this == FILLER;
  }
}
