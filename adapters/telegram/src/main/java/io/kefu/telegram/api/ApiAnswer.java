package io.kefu.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** What became of a call. Causes are for operators and hold neither token nor message. */
public sealed interface ApiAnswer {

  /** It is done; this is what the method gives. */
  record Done(JsonNode result) implements ApiAnswer {}

  /** Too many calls: none before this time is over. */
  record SlowDown(Duration retryAfter) implements ApiAnswer {}

  /**
   * Telegram refuses it, and will again.
   *
   * @param code as in HTTP: 400 for a bad request, 401 and 404 for a bad token, 403 for a customer
   *     who is out of reach, 409 for a second reader
   * @param movedTo the chat's new id, where that is the reason
   */
  record Refused(int code, String description, OptionalLong movedTo) implements ApiAnswer {}

  /** No answer, or none that says anything: it may have been done or not. */
  record Unreachable(String cause) implements ApiAnswer {}

  /** Why it was not done, in one line; empty if it was. */
  default Optional<String> fault() {
    return switch (this) {
      case Done _ -> Optional.empty();
      case SlowDown(Duration retryAfter) ->
          Optional.of("too many requests, again after " + retryAfter.toSeconds() + " s");
      case Refused(int code, String description, _) -> Optional.of(code + " " + description);
      case Unreachable(String cause) -> Optional.of(cause);
    };
  }
}
