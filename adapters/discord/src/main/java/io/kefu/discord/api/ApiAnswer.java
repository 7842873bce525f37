package io.kefu.discord.api;

import java.time.Duration;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What became of a call. Causes are for operators and hold neither token nor message. */
public sealed interface ApiAnswer {

  /**
   * It is done; this is what the method gives.
   *
   * @param quiet how long no further call of this kind will be taken; zero if one will at once
   */
  record Done(String body, Duration quiet) implements ApiAnswer {

    public DataObject object() {
      return body.isBlank() ? DataObject.empty() : DataObject.fromJson(body);
    }

    public DataArray array() {
      return DataArray.fromJson(body);
    }
  }

  /**
   * Too many calls: none before this time is over.
   *
   * @param global whether that concerns all that the bot does, not this kind of call alone
   */
  record SlowDown(Duration retryAfter, boolean global) implements ApiAnswer {}

  /**
   * Discord refuses it, and will again.
   *
   * @param status as in HTTP: 400 for a bad request, 401 for a bad token, 403 and 404 for what is
   *     out of reach
   * @param code Discord's own, 0 where it gives none
   */
  record Refused(int status, int code, String message) implements ApiAnswer {}

  /** No answer, or none that says anything: it may have been done or not. */
  record Unreachable(String cause) implements ApiAnswer {}

  /** Why it was not done, in one line; empty if it was. */
  default Optional<String> fault() {
    return switch (this) {
      case Done _ -> Optional.empty();
      case SlowDown(Duration retryAfter, _) ->
          Optional.of("too many requests, again after " + retryAfter.toMillis() + " ms");
      case Refused(int status, int code, String message) ->
          Optional.of(status + "/" + code + " " + message);
      case Unreachable(String cause) -> Optional.of(cause);
    };
  }
}
