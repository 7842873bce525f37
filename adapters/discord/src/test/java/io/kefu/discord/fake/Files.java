package io.kefu.discord.fake;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Files on Discord's side: those that customers sent, and forms that carry one up. */
public final class Files {

  static final String PREFIX = "/attachments/";

  private static final Pattern PART =
      Pattern.compile(
          "Content-Disposition: form-data; name=\"([^\"]+)\"(?:; filename=\"([^\"]*)\")?\r\n"
              + "(?:Content-Type: ([a-z/]+)\r\n)?\r\n(.*)\r\n",
          Pattern.DOTALL);

  private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
  private final List<String> shownTokens = new CopyOnWriteArrayList<>();

  /** Keeps a file; the answer is what a message tells of it. */
  public DataObject put(URI server, String name, String contentType, byte[] content) {
    String id = Ids.next();
    contents.put(PREFIX + id, content);
    return DataObject.empty()
        .put("id", id)
        .put("filename", name)
        .put("size", content.length)
        .put("url", server.resolve(PREFIX + id).toString())
        .put("content_type", contentType);
  }

  /** What whoever fetched files told of themselves that they should not. */
  public List<String> shownTokens() {
    return List.copyOf(shownTokens);
  }

  void fetch(HttpExchange exchange) throws IOException {
    shownTokens.addAll(exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
    byte[] content = contents.get(exchange.getRequestURI().getPath());
    if (content == null) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    exchange.sendResponseHeaders(200, content.length);
    exchange.getResponseBody().write(content);
  }

  /** The JSON of a call; files of a form are put into it as name, type and Latin-1 content. */
  static String json(String type, byte[] body) {
    if (!type.startsWith("multipart/")) {
      return new String(body, StandardCharsets.UTF_8);
    }
    DataObject json = DataObject.empty();
    DataArray files = DataArray.empty();
    String boundary = "--" + type.substring(type.indexOf("boundary=") + "boundary=".length());
    for (String part :
        new String(body, StandardCharsets.ISO_8859_1).split(Pattern.quote(boundary), -1)) {
      Matcher read = PART.matcher(part.stripLeading());
      if (read.matches() && read.group(2) == null) {
        json = DataObject.fromJson(utf8(read.group(4)));
      } else if (read.matches()) {
        files.add(
            DataObject.empty()
                .put("name", utf8(read.group(2)))
                .put("type", read.group(3))
                .put("content", read.group(4)));
      }
    }
    return json.put("files", files).toString();
  }

  private static String utf8(String latin1) {
    return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
