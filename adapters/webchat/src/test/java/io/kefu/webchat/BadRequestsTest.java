package io.kefu.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.webchat.TestClient.Answer;
import io.kefu.webchat.TestClient.Session;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever comes is answered with a problem document, and nothing of it is stored. */
@SpringBootTest(classes = TestChat.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class BadRequestsTest {

  private static final String MESSAGES = "/api/chat/messages";

  @LocalServerPort private int port;
  @Autowired private MemoryStore store;

  private TestClient client;
  private Session session;

  @BeforeEach
  void open() {
    client = new TestClient(port);
    session = client.open();
  }

  @AfterEach
  void nothingWasStored() {
    assertThat(store.received(session.conversation())).hasSize(1);
    client.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "400; malformed; ~~",
        "400; malformed; {",
        "400; malformed; nonsense",
        "400; malformed; []",
        "400; malformed; null",
        "400; malformed; {\"clientMessageId\":\"m1\",\"text\":\"a\"} {}",
        "422; message-id-invalid; {}",
        "422; message-id-invalid; {\"clientMessageId\":\"\",\"text\":\"a\"}",
        "422; message-id-invalid; {\"clientMessageId\":7,\"text\":\"a\"}",
        "422; message-id-invalid; {\"clientMessageId\":\"a b\",\"text\":\"a\"}",
        "422; message-id-invalid; {\"clientMessageId\":\"编号\",\"text\":\"a\"}",
        "422; message-invalid; {\"clientMessageId\":\"m1\"}",
        "422; message-invalid; {\"clientMessageId\":\"m1\",\"text\":7}",
        "422; message-invalid; {\"clientMessageId\":\"m1\",\"text\":\"a\",\"choice\":\"human\"}",
        "422; text-empty; {\"clientMessageId\":\"m1\",\"text\":\"\"}",
        "422; text-empty; {\"clientMessageId\":\"m1\",\"text\":\" \\u200b\\u0000\\ud800\\n\"}",
        "422; choice-unknown; {\"clientMessageId\":\"m1\",\"choice\":\"\"}",
        "422; choice-unknown; {\"clientMessageId\":\"m1\",\"choice\":\"密码\"}",
        "422; choice-unknown; {\"clientMessageId\":\"m1\",\"choice\":\"never-offered\"}"
      })
  void messages_unfitBody_refused(int status, String problem, String body) {
    assertProblem(client.say(session, body), status, problem);
  }

  @Test
  void messages_textTooLong_refused() {
    String body = "{\"clientMessageId\":\"m1\",\"text\":\"" + "密".repeat(2001) + "\"}";

    assertProblem(client.say(session, body), 422, "text-too-long");
  }

  @Test
  void messages_deeplyNested_refused() {
    String body = "{\"text\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}";

    assertProblem(client.say(session, body), 400, "malformed");
  }

  @Test
  void messages_bodyTooLarge_refused() {
    byte[] large = new byte[JsonBody.Reader.MAX_BYTES + 1];

    assertProblem(post(BodyPublishers.ofByteArray(large)), 413, "body-too-large");
    assertProblem(
        post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))),
        413,
        "body-too-large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "multipart/form-data",
        "nonsense",
        "*/*"
      })
  void messages_otherContentType_refused(String type) {
    HttpRequest.Builder request =
        client
            .as(session, MESSAGES)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString("{\"clientMessageId\":\"m1\",\"text\":\"a\"}"));

    assertProblem(client.send(request), 415, "unsupported-media-type");
  }

  @Test
  void messages_withoutContentType_refused() {
    HttpRequest.Builder request =
        client.as(session, MESSAGES).POST(BodyPublishers.ofString("{\"clientMessageId\":\"m1\"}"));

    assertProblem(client.send(request), 415, "unsupported-media-type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer x", "Bearer a.1.b", "Basic YTpi"})
  void messages_noGoodToken_refused(String authorization) {
    Answer answer = client.send(client.to(MESSAGES).header("Authorization", authorization));

    assertProblem(answer, 401, "unauthorized");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @Test
  void messages_expiredToken_refused() {
    String expired =
        TestChat.TOKENS.issue(
            new ChatTokens.Right(
                session.conversation(), Instant.parse("2020-01-01T00:00:00Z"), false));
    Session old = new Session(session.conversation(), expired);

    assertProblem(client.say(old, "{}"), 401, "unauthorized");
    assertProblem(client.send(client.as(old, MESSAGES)), 401, "unauthorized");
  }

  @ParameterizedTest
  @ValueSource(strings = {"after=-1", "after=x", "after=99999999999999999999", "wait=x"})
  void messages_oddQuery_refused(String query) {
    assertProblem(client.send(client.as(session, MESSAGES + "?" + query)), 400, "malformed");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/chat, 404, not-found",
    "GET, /api/chat/nothing, 404, not-found",
    "POST, /api/chat/nothing, 404, not-found",
    "GET, /api/chat/sessions, 405, method-not-allowed",
    "DELETE, /api/chat/messages, 405, method-not-allowed",
    "PUT, /api/chat/config, 405, method-not-allowed",
    "POST, /api/chat/socket, 405, method-not-allowed",
    "GET, /api/chat/socket, 426, upgrade-required"
  })
  void api_wrongDoor_refused(String method, String path, int status, String problem) {
    HttpRequest.Builder request = client.as(session, path).method(method, BodyPublishers.noBody());

    assertProblem(client.send(request), status, problem);
  }

  private Answer post(HttpRequest.BodyPublisher body) {
    return client.send(
        client.as(session, MESSAGES).header("Content-Type", "application/json").POST(body));
  }

  private static void assertProblem(Answer answer, int status, String problem) {
    assertThat(answer.problem()).isEqualTo(problem);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().get("status").asInt()).isEqualTo(status);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }
}
