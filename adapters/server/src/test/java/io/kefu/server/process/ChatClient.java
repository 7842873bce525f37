package io.kefu.server.process;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the web chat's contract to one server. One instance serves many customers. */
public final class ChatClient implements AutoCloseable {

  /** How long to wait for what ought to come at once. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  static final JsonMapper JSON = JsonMapper.shared();

  private static final String PROBLEM_JSON = "application/problem+json";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();
  private final URI server;

  public ChatClient(URI server) {
    this.server = server;
  }

  /** A conversation and the right to it. */
  public record Session(String conversation, String token) {}

  private record Page(List<ChatMessage> messages) {}

  /** Begins a conversation; empty if the server did not. */
  public Optional<Session> open() {
    return exchange(post("/api/chat/sessions", "{}"), PATIENCE)
        .filter(response -> response.statusCode() == 201)
        .map(response -> JSON.readValue(response.body(), Session.class));
  }

  /** Begins a conversation with a server that is known to be up. */
  public Session session() {
    return open().orElseThrow(() -> new AssertionError("no session from " + server));
  }

  /** Says something; after this time the connection is dropped. */
  public Answer say(Session session, String id, String text, Duration patience) {
    return send(session, Map.of("clientMessageId", id, "text", text), patience);
  }

  public Answer say(Session session, String id, String text) {
    return say(session, id, text, PATIENCE);
  }

  /** Presses a button. */
  public Answer press(Session session, String id, String choice) {
    return send(session, Map.of("clientMessageId", id, "choice", choice), PATIENCE);
  }

  private Answer send(Session session, Map<String, String> body, Duration patience) {
    HttpRequest.Builder request = post("/api/chat/messages", JSON.writeValueAsString(body));
    return exchange(authorized(request, session), patience)
        .map(ChatClient::answer)
        .orElseGet(Answer.Silence::new);
  }

  /** One page of what comes after a sequence; the server may wait this long for it. */
  public Optional<List<ChatMessage>> after(Session session, long sequence, Duration wait) {
    String query = "?after=" + sequence + "&wait=" + wait.toMillis();
    return exchange(authorized(to("/api/chat/messages" + query), session), PATIENCE.plus(wait))
        .filter(response -> response.statusCode() == 200)
        .map(response -> JSON.readValue(response.body(), Page.class).messages());
  }

  /** The whole conversation, read page by page; empty if the server did not tell all of it. */
  public Optional<List<ChatMessage>> transcript(Session session) {
    return transcript(session, 0);
  }

  /** All that comes after a sequence, read page by page. */
  public Optional<List<ChatMessage>> transcript(Session session, long after) {
    List<ChatMessage> all = new ArrayList<>();
    while (true) {
      long last = all.isEmpty() ? after : all.getLast().sequence();
      Optional<List<ChatMessage>> page = after(session, last, Duration.ZERO);
      if (page.isEmpty()) {
        return Optional.empty();
      }
      if (page.get().isEmpty()) {
        return Optional.of(all);
      }
      all.addAll(page.get());
    }
  }

  /**
   * A WebSocket that tells what comes after a sequence; empty if the server does not welcome it.
   */
  public Optional<ChatSocket> socket(Session session, long after, Consumer<ChatMessage> screen) {
    Optional<ChatSocket> line = ChatSocket.connect(http, server, screen);
    Optional<ChatSocket> welcome = line.filter(socket -> socket.hello(session.token(), after));
    if (welcome.isEmpty()) {
      line.ifPresent(ChatSocket::close);
    }
    return welcome;
  }

  /** A WebSocket on which nothing was said yet. */
  ChatSocket line() {
    return ChatSocket.connect(http, server, _ -> {})
        .orElseThrow(() -> new AssertionError("no socket from " + server));
  }

  public boolean isReady() {
    return health("readiness") == 200;
  }

  /** The status of a health probe; 0 if there is no answer. */
  public int health(String probe) {
    return exchange(to("/actuator/health/" + probe), PATIENCE)
        .map(HttpResponse::statusCode)
        .orElse(0);
  }

  /** Sends any request; the answer must come in time. */
  public HttpResponse<String> raw(HttpRequest.Builder request) {
    return exchange(request, PATIENCE)
        .orElseThrow(() -> new AssertionError("no answer to " + request.build()));
  }

  /** A request to begin from; the path may carry a query. */
  public HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(server.resolve(path));
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private HttpRequest.Builder post(String path, String json) {
    return to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
  }

  private static HttpRequest.Builder authorized(HttpRequest.Builder request, Session session) {
    return request.header("Authorization", "Bearer " + session.token());
  }

  /** Empty if nothing came in time, or the connection failed. */
  private Optional<HttpResponse<String>> exchange(HttpRequest.Builder request, Duration patience) {
    CompletableFuture<HttpResponse<String>> response =
        http.sendAsync(request.build(), BodyHandlers.ofString());
    try {
      return Optional.of(response.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException noAnswer) {
      response.cancel(true);
      return Optional.empty();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Answer answer(HttpResponse<String> response) {
    return response.statusCode() == 202
        ? new Answer.Accepted(JSON.readTree(response.body()).get("sequence").asLong())
        : new Answer.Refused(
            response.statusCode(), problem(response), response.headers().firstValue("Retry-After"));
  }

  private static String problem(HttpResponse<String> response) {
    boolean told =
        response.headers().firstValue("Content-Type").orElse("").startsWith(PROBLEM_JSON);
    return told ? JSON.readTree(response.body()).path("type").asString("") : "";
  }
}
