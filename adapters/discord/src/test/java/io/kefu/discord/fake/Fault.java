package io.kefu.discord.fake;

import java.time.Duration;
import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataObject;

/** How one call goes wrong. */
public sealed interface Fault {

  /** It does not. */
  record None() implements Fault {}

  /** Something else is answered, and nothing done. */
  record Instead(Answer answer) implements Fault {}

  /** It takes this long. */
  record Slow(Duration time) implements Fault {}

  /** The connection breaks, and nothing is done. */
  record Cut() implements Fault {}

  /** It is done, but the connection breaks before the answer. */
  record CutAfterwards() implements Fault {}

  static Fault tooManyRequests(double retryAfter, boolean global) {
    return new Instead(Answer.tooManyRequests(retryAfter, global));
  }

  static Fault refused(int status, int code, String message) {
    return new Instead(Answer.refused(status, code, message));
  }

  /** What stands in front of the real servers when those are down. */
  static Fault badGateway() {
    return new Instead(new Answer(502, Map.of(), "<html><h1>502 Bad Gateway</h1></html>"));
  }

  /** An answer as Discord gives it. */
  record Answer(int status, Map<String, String> headers, String body) {

    static Answer done(Object body) {
      return new Answer(200, Map.of(), body.toString());
    }

    static Answer nothing() {
      return new Answer(204, Map.of(), "");
    }

    static Answer refused(int status, int code, String message) {
      DataObject body = DataObject.empty().put("message", message).put("code", code);
      return new Answer(status, Map.of(), body.toString());
    }

    static Answer tooManyRequests(double retryAfter, boolean global) {
      DataObject body =
          DataObject.empty()
              .put("message", "You are being rate limited.")
              .put("retry_after", retryAfter)
              .put("global", global);
      return new Answer(
          429,
          Map.of(
              "Retry-After",
              String.valueOf((int) Math.ceil(retryAfter)),
              "X-RateLimit-Scope",
              global ? "global" : "user"),
          body.toString());
    }

    Answer with(Map<String, String> more) {
      return new Answer(status, more, body);
    }
  }
}
