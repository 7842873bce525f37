package io.kefu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

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

  static Fault tooManyRequests(int retryAfter) {
    return new Instead(Answer.tooManyRequests(retryAfter));
  }

  static Fault refused(int code, String description) {
    return new Instead(Answer.refused(code, description));
  }

  /** What stands in front of the real servers when those are down. */
  static Fault badGateway() {
    return new Instead(
        new Answer(502, "text/html", "<html><h1>502 Bad Gateway</h1><hr>nginx/1.18.0</html>"));
  }

  /** An answer in the form of the Bot API. */
  record Answer(int status, String type, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer done(JsonNode result) {
      return json(200, JSON.createObjectNode().put("ok", true).set("result", result));
    }

    static Answer refused(int code, String description) {
      return json(code, fault(code, description));
    }

    static Answer tooManyRequests(int retryAfter) {
      ObjectNode fault = fault(429, "Too Many Requests: retry after " + retryAfter);
      fault.putObject("parameters").put("retry_after", retryAfter);
      return json(429, fault);
    }

    static Answer moved(long chat) {
      ObjectNode fault = fault(400, "Bad Request: group chat was upgraded to a supergroup chat");
      fault.putObject("parameters").put("migrate_to_chat_id", chat);
      return json(400, fault);
    }

    private static ObjectNode fault(int code, String description) {
      return JSON.createObjectNode()
          .put("ok", false)
          .put("error_code", code)
          .put("description", description);
    }

    private static Answer json(int status, JsonNode body) {
      return new Answer(status, "application/json", body.toString());
    }
  }
}
