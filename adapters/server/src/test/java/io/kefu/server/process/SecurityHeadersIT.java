package io.kefu.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told with every answer, of whichever part of the program. */
class SecurityHeadersIT {

  @TempDir static Path folder;
  private static AppProcess app;
  private static ChatClient client;

  @BeforeAll
  static void start() {
    app = AppProcess.ready(folder, "server.forward-headers-strategy=native");
    client = app.client();
  }

  @AfterAll
  static void stop() {
    client.close();
    app.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/index.html",
        "/demo.html",
        "/widget.js",
        "/chat/main.js",
        "/chat/files.css",
        "/chat/labels.zh-CN.json",
        "/agent/",
        "/api/chat/config",
        "/api/chat/attachments/nothing",
        "/api/desk/conversations",
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/prometheus",
        "/actuator/env",
        "/nothing-at-all"
      })
  void answer_anywhere_isProtected(String path) {
    HttpResponse<String> answer = client.raw(client.to(path));

    HttpHeaders headers = answer.headers();
    List<String> policies = headers.allValues("Content-Security-Policy");
    assertThat(policies).as("policy of %s", path).hasSize(1);
    assertThat(policies.getFirst())
        .startsWith("default-src ")
        .contains("frame-ancestors ", "object-src 'none'", "base-uri 'none'")
        .doesNotContain("unsafe-inline", "unsafe-eval", "*");
    assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).isPresent();
    assertThat(headers.firstValue("Server")).isEmpty();
    assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    assertThat(answer.body())
        .doesNotContain("Exception:")
        .doesNotContainPattern("(?m)^\\s+at \\w+\\.");
  }

  @Test
  void path_aboveTheRoot_isRefusedWithoutAWord() {
    HttpResponse<String> answer = client.raw(client.to("/../etc/passwd"));

    assertThat(answer.statusCode()).isBetween(400, 404);
    assertThat(answer.body()).doesNotContain("root:", "Exception", "io.kefu");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/chat/config", "/actuator/health", "/agent/"})
  void answer_overHttps_keepsBrowsersThere(String path) {
    HttpResponse<String> answer = client.raw(client.to(path).header("X-Forwarded-Proto", "https"));

    assertThat(answer.headers().firstValue("Strict-Transport-Security"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("max-age=31536000"));
    assertThat(client.raw(client.to(path)).headers().firstValue("Strict-Transport-Security"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/chat/config", "/api/desk/session", "/actuator/health"})
  void trace_anywhere_echoesNothing(String path) {
    HttpRequest.Builder trace =
        client.to(path).header("X-Mark", "do-not-echo").method("TRACE", BodyPublishers.noBody());

    HttpResponse<String> answer = client.raw(trace);

    assertThat(answer.statusCode()).isBetween(400, 405);
    assertThat(answer.body()).doesNotContain("do-not-echo");
  }

  @Test
  void actuator_forAnybody_tellsNoDetails() {
    assertThat(client.raw(client.to("/actuator/health")).body())
        .contains("\"status\"")
        .doesNotContain("components", "details", "address");
    for (String endpoint :
        List.of("env", "beans", "configprops", "heapdump", "loggers", "mappings")) {
      assertThat(client.raw(client.to("/actuator/" + endpoint)).statusCode())
          .as(endpoint)
          .isEqualTo(404);
    }
  }
}
