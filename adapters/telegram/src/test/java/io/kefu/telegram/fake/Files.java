package io.kefu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kefu.telegram.fake.Fault.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files on Telegram's side: those that customers sent, and forms that carry one up. */
public final class Files {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PART =
      Pattern.compile(
          "Content-Disposition: form-data; name=\"([a-z_]+)\"(?:; filename=\"([^\"]*)\")?\r\n"
              + "(?:Content-Type: ([a-z/]+)\r\n)?\r\n(.*)\r\n",
          Pattern.DOTALL);

  private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

  /** What is behind a file's id from now on. */
  public void put(String fileId, byte[] content) {
    contents.put(fileId, content);
  }

  Answer tell(JsonNode body) {
    String id = body.path("file_id").asText();
    byte[] content = contents.get(id);
    return content == null
        ? Answer.refused(400, "Bad Request: wrong file_id or the file is temporarily unavailable")
        : Answer.done(
            JSON.createObjectNode()
                .put("file_id", id)
                .put("file_unique_id", "u" + id)
                .put("file_size", content.length)
                .put("file_path", "photos/" + id));
  }

  byte[] content(String id) {
    return Objects.requireNonNull(contents.get(id), id);
  }

  /**
   * A form as an object: plain values as they are, a file as its name, type and Latin-1 content.
   */
  static JsonNode form(String type, byte[] body) {
    ObjectNode form = JSON.createObjectNode();
    String boundary = "--" + type.substring(type.indexOf("boundary=") + "boundary=".length());
    for (String part :
        new String(body, StandardCharsets.ISO_8859_1).split(Pattern.quote(boundary), -1)) {
      Matcher read = PART.matcher(part.stripLeading());
      if (read.matches() && read.group(2) == null) {
        form.put(read.group(1), utf8(read.group(4)));
      } else if (read.matches()) {
        form.putObject(read.group(1))
            .put("name", utf8(read.group(2)))
            .put("type", read.group(3))
            .put("content", read.group(4));
      }
    }
    return form;
  }

  private static String utf8(String latin1) {
    return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
