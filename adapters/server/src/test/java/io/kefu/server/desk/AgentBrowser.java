package io.kefu.server.desk;

import io.kefu.core.redis.testing.Eventually;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an agent's browser does: it keeps one cookie and sends the token along with changes. */
public final class AgentBrowser {

  static final JsonMapper JSON = JsonMapper.shared();

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final URI server;
  private boolean secure;
  private Optional<String> cookie = Optional.empty();
  private Optional<String> csrf = Optional.empty();

  public AgentBrowser(URI server) {
    this.server = server;
  }

  /** Somebody who comes over HTTPS, which ends at a proxy. */
  static AgentBrowser secure(URI server) {
    AgentBrowser browser = new AgentBrowser(server);
    browser.secure = true;
    return browser;
  }

  /** Somebody who has signed in. */
  static AgentBrowser signedIn(URI server, String name) {
    AgentBrowser browser = new AgentBrowser(server);
    HttpResponse<String> answer = browser.signIn(name, DeskNodes.PASSWORD);
    if (answer.statusCode() != 200) {
      throw new AssertionError("not signed in: " + answer.statusCode() + " " + answer.body());
    }
    return browser;
  }

  /** The same person, in the same session, at another node. */
  AgentBrowser at(URI other) {
    AgentBrowser there = new AgentBrowser(other);
    there.cookie = cookie;
    there.csrf = csrf;
    return there;
  }

  public HttpResponse<String> signIn(String name, String password) {
    get("/api/desk/session");
    return send("POST", "/api/desk/session", Map.of("name", name, "password", password));
  }

  public HttpResponse<String> get(String path) {
    return exchange(request(path).GET());
  }

  /** Waits until this conversation's case has a number and is in this state. */
  void awaitCase(String conversation, String state) {
    Eventually.holds(
        "case " + state,
        () -> {
          JsonNode row = json(get("/api/desk/conversations/" + conversation)).path("case");
          return row.hasNonNull("number") && row.path("state").asString().equals(state);
        });
  }

  public HttpResponse<String> post(String path, Map<String, ?> body) {
    return send("POST", path, body);
  }

  public HttpResponse<String> post(String path) {
    return exchange(changing(path).POST(BodyPublishers.noBody()));
  }

  public HttpResponse<String> send(String method, String path, Object body) {
    return exchange(
        changing(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  /** Any request; what is sent back is kept as a browser would. */
  public HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
      keep(answer);
      return answer;
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** A request with the cookie but without the token. */
  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
    cookie.ifPresent(it -> request.header("Cookie", it));
    if (secure) {
      request.header("X-Forwarded-Proto", "https");
    }
    return request;
  }

  public HttpRequest.Builder changing(String path) {
    HttpRequest.Builder request = request(path);
    csrf.ifPresent(it -> request.header("X-CSRF-TOKEN", it));
    return request;
  }

  String cookie() {
    return cookie.orElseThrow();
  }

  void useCookie(String other) {
    cookie = Optional.of(other);
  }

  URI server() {
    return server;
  }

  public static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  private void keep(HttpResponse<String> answer) {
    answer.headers().allValues("Set-Cookie").stream()
        .flatMap(header -> HttpCookie.parse(header).stream())
        .filter(it -> it.getName().endsWith("kefu-desk"))
        .forEach(it -> cookie = Optional.of(it.getName() + "=" + it.getValue()));
    if (answer.request().uri().getPath().startsWith("/api/desk/session")
        && answer.statusCode() == 200) {
      Optional.of(json(answer).path("csrf").asString(""))
          .filter(it -> !it.isEmpty())
          .ifPresent(it -> csrf = Optional.of(it));
    }
  }
}
