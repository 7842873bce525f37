package io.kefu.server.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The desk's pages as they are shipped, at an API that answers from a script: as many cases and
 * lines as a test wants, with any text in them. Nothing leaves the browser.
 */
final class DeskScript {

  static final String ADDRESS = "http://desk.example/agent/";
  private static final String API = "/api/desk/";
  private static final int PAGE = 200;
  private static final Map<String, String> TYPES =
      Map.of(
          "html",
          "text/html",
          "js",
          "text/javascript",
          "css",
          "text/css",
          "json",
          "application/json",
          "svg",
          "image/svg+xml");

  private final JsonMapper json = new JsonMapper();
  private final Instant now = Instant.now();
  private final int cases;
  private final int lines;
  private final String words;
  private final List<JsonNode> hellos = new ArrayList<>();
  private @Nullable WebSocketRoute socket;
  private boolean factorWanted;

  /**
   * @param cases how many are open, all with the agent
   * @param lines how many each thread has
   * @param words stand for every name, number, topic and text
   */
  DeskScript(int cases, int lines, String words) {
    this.cases = cases;
    this.lines = lines;
    this.words = words;
  }

  void open(Page page) {
    page.route("http://desk.example/**", this::answer);
    page.routeWebSocket("ws://desk.example/**", this::connect);
    page.navigate(ADDRESS);
  }

  /** What each connection began with. */
  List<JsonNode> hellos() {
    return hellos;
  }

  /** Ends the connection as a server that goes away does. */
  void hangUp() {
    connected().close();
  }

  /** From now on a second factor has to be set up before anything else, as after a restart. */
  void wantFactor() {
    factorWanted = true;
    hangUp();
  }

  /** The customer of a case says something. */
  void say(int one, String text) {
    Map<String, Object> line = line(lines + 1, text);
    send(Map.of("type", "line", "conversation", "c" + one, "message", line));
  }

  private WebSocketRoute connected() {
    if (socket == null) {
      throw new AssertionError("no connection");
    }
    return socket;
  }

  private void connect(WebSocketRoute opened) {
    if (factorWanted) {
      opened.close();
      return;
    }
    socket = opened;
    opened.onMessage(frame -> hear(json.readTree(frame.text())));
  }

  private void hear(JsonNode frame) {
    switch (frame.get("type").asString()) {
      case "hello" -> {
        hellos.add(frame);
        send(snapshot());
      }
      case "beat" -> send(Map.of("type", "beat"));
      case "watch" -> send(thread(frame.get("conversation").asString()));
      default -> {}
    }
  }

  private void answer(Route route) {
    URI uri = URI.create(route.request().url());
    if (uri.getPath().startsWith(API)) {
      fulfil(route, "application/json", json.writeValueAsBytes(api(uri)));
      return;
    }
    String path = uri.getPath().endsWith("/") ? uri.getPath() + "index.html" : uri.getPath();
    String folder = path.startsWith("/webjars/") ? "/META-INF/resources" : "/static";
    try (InputStream file = DeskScript.class.getResourceAsStream(folder + path)) {
      if (file == null) {
        route.fulfill(new Route.FulfillOptions().setStatus(404));
      } else {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        fulfil(route, type, file.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fulfil(Route route, @Nullable String type, byte[] body) {
    route.fulfill(
        new Route.FulfillOptions()
            .setContentType(type == null ? "application/octet-stream" : type)
            .setHeaders(Map.of("Content-Security-Policy", "default-src 'self'"))
            .setBodyBytes(body));
  }

  private Object api(URI uri) {
    String path = uri.getPath().substring(API.length());
    if (path.equals("session")) {
      return Map.of("csrf", "token", "me", me(), "mustEnrol", factorWanted, "attachments", true);
    }
    if (path.endsWith("/messages")) {
      long before = Long.parseLong(uri.getQuery().replaceAll(".*before=(\\d+).*", "$1"));
      return Map.of("messages", linesBefore(before), "notes", List.of(), "more", before > PAGE + 1);
    }
    if (path.matches("conversations/c\\d+")) {
      return details(Integer.parseInt(path.replaceAll("\\D+", "")));
    }
    if (path.equals("muted")) {
      return IntStream.range(0, cases).mapToObj(this::muted).toList();
    }
    return List.of();
  }

  private Map<String, Object> snapshot() {
    return Map.of(
        "type", "snapshot",
        "version", "7-1",
        "me", me(),
        "agents", List.of(me(), agent("chen", words)),
        "cases", IntStream.range(0, cases).mapToObj(this::row).toList());
  }

  private Map<String, Object> thread(String conversation) {
    return Map.of(
        "type",
        "thread",
        "conversation",
        conversation,
        "messages",
        linesBefore(lines + 1L),
        "notes",
        List.of(note()),
        "last",
        lines,
        "more",
        lines > PAGE);
  }

  private List<Map<String, Object>> linesBefore(long before) {
    return IntStream.range((int) Math.max(1, before - PAGE), (int) before)
        .mapToObj(n -> line(n, words + " " + n + " " + words.repeat(n % 4)))
        .toList();
  }

  private Map<String, Object> line(long sequence, String text) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("sequence", sequence);
    line.put("from", List.of("customer", "agent", "bot").get((int) (sequence % 3)));
    line.put("author", words);
    line.put("text", text);
    line.put("at", now.minusSeconds(60L * (lines - sequence)).toString());
    line.put("choices", List.of(Map.of("label", words, "token", "t", "role", "option")));
    if (sequence % 7 == 0) {
      line.put("attachment", Map.of("id", "f", "name", words, "type", "text/html", "size", 9));
    }
    return line;
  }

  private Map<String, Object> note() {
    return Map.of(
        "id",
        "n",
        "after",
        lines,
        "agent",
        "chen",
        "name",
        words,
        "text",
        words,
        "at",
        now.toString());
  }

  private Map<String, Object> row(int one) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("conversation", "c" + one);
    row.put("handoff", "h" + one);
    row.put("number", words + one);
    row.put("channel", "webchat");
    row.put("name", words);
    row.put("preview", words);
    row.put("previewFrom", "customer");
    row.put("at", now.minusSeconds(one).toString());
    row.put("since", now.minusSeconds(one + 60L).toString());
    row.put("unread", one % 3);
    row.put("priority", "P" + (1 + one % 3));
    row.put("state", "assigned");
    row.put("agent", "lin");
    row.put("agentName", words);
    row.put("topic", words);
    row.put("reason", words);
    return row;
  }

  private Map<String, Object> muted(int one) {
    return Map.of(
        "conversation",
        "c" + one,
        "name",
        words,
        "channel",
        "webchat",
        "since",
        now.minusSeconds(one + 60L).toString(),
        "until",
        now.plusSeconds(one + 3600L).toString());
  }

  private Map<String, Object> details(int one) {
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("fields", List.of(Map.of("name", "order_no", "value", words, "shown", words)));
    card.put("step", words);
    card.put("stepsDone", List.of(words));
    card.put("answers", List.of(Map.of("entry", "e", "title", words, "version", 1)));
    card.put("hidden", List.of(words));
    card.put("risks", List.of(words));
    Map<String, Object> why =
        Map.of(
            "sequence",
            2,
            "entry",
            "e",
            "title",
            words,
            "confidence",
            0.9,
            "matched",
            words,
            "explanation",
            List.of(words));
    return Map.of("case", row(one), "card", card, "why", List.of(why), "past", List.of(row(one)));
  }

  private static Map<String, Object> me() {
    return agent("lin", "林小满");
  }

  private static Map<String, Object> agent(String id, String name) {
    return Map.of(
        "id",
        id,
        "name",
        name,
        "role",
        "supervisor",
        "status",
        "ready",
        "load",
        1,
        "capacity",
        5,
        "teams",
        List.of());
  }

  private void send(Object frame) {
    connected().send(json.writeValueAsString(frame));
  }
}
