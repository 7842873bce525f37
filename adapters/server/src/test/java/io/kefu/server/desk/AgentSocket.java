package io.kefu.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.redis.testing.Eventually;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An agent's socket: keeps every frame it was told. */
final class AgentSocket implements WebSocket.Listener, AutoCloseable {

  private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
  private final StringBuilder partial = new StringBuilder();
  private final WebSocket socket;
  private volatile int closed;

  private AgentSocket(HttpClient http, AgentBrowser browser) {
    URI server = browser.server();
    this.socket =
        http.newWebSocketBuilder()
            .header("Cookie", browser.cookie())
            .buildAsync(URI.create("ws://" + server.getAuthority() + "/api/desk/socket"), this)
            .join();
  }

  /** A socket on which nothing was said yet. */
  static AgentSocket silent(AgentBrowser browser) {
    return new AgentSocket(HttpClient.newHttpClient(), browser);
  }

  static AgentSocket of(AgentBrowser browser) {
    AgentSocket socket = silent(browser);
    socket.say(Map.of("type", "hello"));
    socket.frame("snapshot", _ -> true);
    return socket;
  }

  void say(Map<String, ?> frame) {
    socket.sendText(AgentBrowser.JSON.writeValueAsString(frame), true).join();
  }

  void watch(String conversation) {
    say(Map.of("type", "watch", "conversation", conversation));
    frame("thread", it -> it.path("conversation").asString().equals(conversation));
  }

  /** Waits for a frame. */
  JsonNode frame(String type, Predicate<JsonNode> rule) {
    Eventually.holds("a frame " + type, () -> find(type, rule).isPresent());
    return find(type, rule).orElseThrow();
  }

  Optional<JsonNode> find(String type, Predicate<JsonNode> rule) {
    return frames.stream()
        .filter(frame -> frame.path("type").asString().equals(type))
        .filter(rule)
        .findFirst();
  }

  List<JsonNode> all(String type) {
    return frames.stream().filter(it -> it.path("type").asString().equals(type)).toList();
  }

  /** Whether a snapshot has come before the end. */
  boolean isWelcome() {
    Eventually.holds(
        "a snapshot or the end", () -> closed != 0 || find("snapshot", _ -> true).isPresent());
    return closed == 0;
  }

  void assertClosed(int code) {
    Eventually.holds("socket closed", () -> closed != 0);
    assertThat(closed).isEqualTo(code);
  }

  @Override
  public void close() {
    socket.abort();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket it, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      frames.add(AgentBrowser.JSON.readTree(partial.toString()));
      partial.setLength(0);
    }
    it.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket it, int code, String reason) {
    closed = code;
    return null;
  }
}
