package io.kefu.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = PagesTest.Pages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class PagesTest {

  @SpringBootConfiguration
  @EnableAutoConfiguration
  static class Pages {}

  @LocalServerPort private int port;

  @Test
  void agent_withoutSlash_leadsToThePages() throws Exception {
    HttpResponse<String> answer = get("/agent");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/agent/");
  }

  @Test
  void pages_always_allowNothingForeign() throws Exception {
    HttpResponse<String> answer = get("/agent/probe.html");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .get()
        .asString()
        .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
  }

  @Test
  void otherAddresses_always_knowNothingOfTheDesk() throws Exception {
    HttpResponse<String> answer = get("/elsewhere");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("X-Frame-Options")).isEmpty();
  }

  private HttpResponse<String> get(String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
          BodyHandlers.ofString());
    }
  }
}
