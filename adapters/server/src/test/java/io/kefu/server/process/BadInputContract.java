package io.kefu.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.server.process.ChatClient.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;

/**
 * Whatever is sent, there is a clear answer, never a status of 500 and above; what is accepted is
 * answered once, what is refused leaves no trace. One application serves all tests of it.
 */
abstract class BadInputContract {

  static final String MESSAGES = "/api/chat/messages";

  final ChatClient client = client();
  final Session session = client.session();

  /** A client of the one application. */
  static ChatClient client() {
    return Shared.CLIENT;
  }

  @AfterEach
  void nothingUnexpectedHappened() {
    assertThat(Shared.APP.output()).doesNotContain("ERROR").doesNotContain("Exception");
  }

  final void assertNothingSaid() {
    client.say(session, "after", "忘记密码了怎么办");
    assertThat(Transcripts.awaitAllAnswered(client, session, 1))
        .filteredOn(ChatMessage::byCustomer)
        .extracting(ChatMessage::clientMessageId)
        .containsExactly("after");
  }

  static void assertProblem(HttpResponse<String> response, int status, String type) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("application/problem+json"));
    assertThat(response.body()).contains("\"urn:kefu:problem:" + type + "\"");
  }

  final HttpResponse<String> post(String body) {
    return client.raw(
        messages().header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
  }

  final HttpRequest.Builder messages() {
    return authorized(client.to(MESSAGES), session.token());
  }

  static HttpRequest.Builder authorized(HttpRequest.Builder request, String token) {
    return request.header("Authorization", "Bearer " + token);
  }

  static String text(String escaped) {
    return "{\"clientMessageId\":\"m1\",\"text\":\"" + escaped + "\"}";
  }

  /** Started when first used; ends with the tests. */
  private static final class Shared {
    static final AppProcess APP = start();
    static final ChatClient CLIENT = APP.client();

    private static AppProcess start() {
      try {
        return AppProcess.ready(
            Files.createTempDirectory("kefu-bad-input-"), "kefu.dialog.debounce=20ms");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
