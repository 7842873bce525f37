package io.kefu.webchat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** What the body of a request says, or why it says nothing. */
sealed interface JsonBody {

  /** A JSON object; empty if there was no body. */
  record Given(JsonNode object) implements JsonBody {}

  /** Something else. */
  record Unfit(Problem problem) implements JsonBody {}

  /** Reads JSON objects of limited size. */
  final class Reader {

    static final int MAX_BYTES = 64 * 1024;

    private final ObjectReader json;

    Reader(JsonMapper mapper) {
      this.json =
          mapper.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    JsonBody read(HttpServletRequest request) throws IOException {
      if (request.getContentLengthLong() > MAX_BYTES) {
        return new Unfit(Problem.BODY_TOO_LARGE);
      }
      if (!isJson(request.getContentType())) {
        return new Unfit(Problem.UNSUPPORTED_MEDIA_TYPE);
      }
      byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
      return body.length > MAX_BYTES ? new Unfit(Problem.BODY_TOO_LARGE) : parse(body);
    }

    /** As {@link #read}, where a request without any body says an empty object. */
    JsonBody readIfAny(HttpServletRequest request) throws IOException {
      return request.getContentType() == null && request.getInputStream().read() < 0
          ? parse(new byte[] {'{', '}'})
          : read(request);
    }

    JsonBody parse(byte[] body) {
      try {
        return parsed(json.readTree(body));
      } catch (JacksonException notJson) {
        return new Unfit(Problem.MALFORMED);
      }
    }

    JsonBody parse(String body) {
      try {
        return parsed(json.readTree(body));
      } catch (JacksonException notJson) {
        return new Unfit(Problem.MALFORMED);
      }
    }

    private static JsonBody parsed(JsonNode tree) {
      return tree.isObject() ? new Given(tree) : new Unfit(Problem.MALFORMED);
    }

    private static boolean isJson(@Nullable String contentType) {
      try {
        return contentType != null
            && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(contentType));
      } catch (InvalidMediaTypeException nonsense) {
        return false;
      }
    }
  }
}
