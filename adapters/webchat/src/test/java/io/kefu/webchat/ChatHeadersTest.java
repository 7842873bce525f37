package io.kefu.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.webchat.TestClient.Answer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What browsers are told, and whom they may speak for. */
@SpringBootTest(
    classes = TestChat.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "kefu.webchat.frame-ancestors=https://www.example.com,https://app.example.com",
      "kefu.webchat.allowed-origins=https://app.example.com",
      "kefu.webchat.hello-within=100ms",
      "server.compression.enabled=true",
      "server.compression.min-response-size=256"
    })
class ChatHeadersTest {

  @LocalServerPort private int port;
  private final HttpClient http = HttpClient.newHttpClient();
  private TestClient client;

  @BeforeEach
  void open() {
    client = new TestClient(port);
  }

  @AfterEach
  void close() {
    client.close();
    http.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/index.html", "/chat/main.js", "/api/chat/config"})
  void answers_ofTheChat_areProtected(String path) {
    Answer answer = client.send(client.to(path));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Security-Policy"))
        .startsWith("default-src 'self';")
        .endsWith("frame-ancestors 'self' https://www.example.com https://app.example.com");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/index.html", "/chat/main.js"})
  void files_askedForAgain_areUnchanged(String path) {
    Answer first = client.send(client.to(path));
    Answer again = client.send(client.to(path).header("If-None-Match", first.header("ETag")));

    assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(again.status()).isEqualTo(304);
  }

  @Test
  void files_forBrowsers_areCompressed() {
    Answer answer = client.send(client.to("/chat/main.js").header("Accept-Encoding", "gzip"));

    assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
  }

  @Test
  void widget_always_isGoodForAWhile() {
    assertThat(client.send(client.to("/widget.js")).header("Cache-Control"))
        .isEqualTo("max-age=600, public");
  }

  @Test
  void labels_always_areForEveryPage() {
    assertThat(
            client.send(client.to("/chat/labels.zh-CN.json")).header("Access-Control-Allow-Origin"))
        .isEqualTo("*");
  }

  @Test
  void api_originAllowed_mayBeRead() {
    assertThat(allowedOrigin("https://app.example.com")).isEqualTo("https://app.example.com");
    assertThat(allowedOrigin("https://evil.example")).isEmpty();
  }

  @Test
  void socket_ownOrAllowedOrigin_opens() {
    handshake("http://localhost:" + port).abort();
    handshake("https://app.example.com").abort();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://localhost:1",
        "null",
        "http://localhost:1.evil.example",
        "%"
      })
  void socket_foreignOrigin_isRefused(String origin) {
    assertThatThrownBy(() -> handshake(origin))
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(403));
  }

  @Test
  void socket_withoutHello_isClosed() {
    try (TestSocket silent = client.socket()) {
      assertThat(silent.closeCode()).isEqualTo(4400);
    }
  }

  private String allowedOrigin(String origin) {
    return client
        .send(client.to("/api/chat/config").header("Origin", origin))
        .header("Access-Control-Allow-Origin");
  }

  private WebSocket handshake(String origin) {
    return http.newWebSocketBuilder()
        .header("Origin", origin)
        .buildAsync(
            URI.create("ws://localhost:" + port + "/api/chat/socket"), new WebSocket.Listener() {})
        .join();
  }
}
