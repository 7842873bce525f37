package io.kefu.core.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an account may do; each role may do everything that the ones before it may. */
public enum Role {
  /** Takes cases. */
  AGENT,
  /** Sees everybody's cases and the reports, and gives cases to others. */
  SUPERVISOR,
  /** Also keeps the accounts and webhooks. */
  ADMIN;

  /** The name in JSON. */
  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if there is no such role
   */
  @JsonCreator
  public static Role of(String json) {
    return valueOf(json.toUpperCase(Locale.ROOT));
  }
}
