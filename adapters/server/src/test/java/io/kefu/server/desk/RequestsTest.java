package io.kefu.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.account.Role;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the API does with requests that are out of bounds. */
class RequestsTest {

  private static final String LARGE = "{\"text\":\"" + "x".repeat(70_000) + "\"}";

  private final DeskNodes nodes = DeskNodes.shared();

  @Test
  void body_tooLarge_isRefusedWithAProblem() {
    HttpResponse<String> answer = note(BodyPublishers.ofString(LARGE));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("urn:kefu:problem:body-too-large");
  }

  @Test
  void body_tooLargeOfUnknownLength_isCutOffWithAProblem() {
    byte[] bytes = LARGE.getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        note(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("urn:kefu:problem:body-too-large");
  }

  @Test
  void body_tooLarge_isRefusedBeforeAnybodySignsIn() {
    AgentBrowser browser = new AgentBrowser(nodes.first());
    browser.get("/api/desk/session");

    HttpResponse<String> answer =
        browser.post("/api/desk/session", Map.of("name", "x".repeat(70_000), "password", "y"));

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  private HttpResponse<String> note(BodyPublisher body) {
    nodes.agent("bounds", Role.AGENT);
    AgentBrowser browser = AgentBrowser.signedIn(nodes.first(), "bounds");
    return browser.exchange(
        browser
            .changing("/api/desk/conversations/none/notes")
            .header("Content-Type", "application/json")
            .POST(body));
  }
}
