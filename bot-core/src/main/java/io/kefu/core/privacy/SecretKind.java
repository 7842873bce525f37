package io.kefu.core.privacy;

import java.util.Locale;

/** What a masker can hide. The kind is kept with the message and shown to the agent. */
public enum SecretKind {
  VERIFICATION_CODE,
  PASSWORD,
  BANK_CARD,
  ID_NUMBER,
  PASSPORT,
  /** Partly hidden: {@code 138****1234}. */
  PHONE,
  /** Partly hidden: {@code z***@example.com}. */
  EMAIL,
  PRIVATE_KEY,
  SEED_PHRASE,
  API_TOKEN;

  /** Whether the customer is told that it was hidden, and why; not so for what is only partly. */
  public boolean warned() {
    return switch (this) {
      case PHONE, EMAIL -> false;
      case VERIFICATION_CODE,
          PASSWORD,
          BANK_CARD,
          ID_NUMBER,
          PASSPORT,
          PRIVATE_KEY,
          SEED_PHRASE,
          API_TOKEN ->
          true;
    };
  }

  /** The name in label files, such as {@code bank-card}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
