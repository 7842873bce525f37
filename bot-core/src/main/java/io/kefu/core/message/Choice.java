package io.kefu.core.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * One button under a reply: what the customer reads and what the channel sends back when it is
 * pressed.
 */
public record Choice(String label, ChoiceToken token, Role role) {

  /** What pressing means, so that a page can lay buttons out; a channel may ignore it. */
  public enum Role {
    OPTION,
    RELATED,
    CLARIFY,
    NONE,
    THUMB_UP,
    THUMB_DOWN,
    HUMAN,
    CONTINUE,
    /** A way out that answers no question, such as leaving the line. */
    LEAVE;

    /** The name in JSON: lower case with hyphens. */
    @JsonValue
    public String json() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static Role of(String json) {
      return valueOf(json.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
