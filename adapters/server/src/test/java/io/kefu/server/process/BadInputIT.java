package io.kefu.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.server.process.ChatClient.Session;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is sent, there is a clear answer, never a status of 500 and above; what is accepted is
 * answered once, what is refused leaves no trace.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

  private static final String MESSAGES = "/api/chat/messages";

  private AppProcess app;
  private ChatClient client;
  private Session session;

  @BeforeAll
  void start(@TempDir Path folder) {
    app = AppProcess.ready(folder, "kefu.dialog.debounce=20ms");
    client = app.client();
  }

  @AfterAll
  void stop() {
    client.close();
    app.close();
  }

  @BeforeEach
  void begin() {
    session = client.session();
  }

  @AfterEach
  void nothingUnexpectedHappened() {
    assertThat(app.output()).doesNotContain("ERROR").doesNotContain("Exception");
  }

  /** JSON strings with nothing in them that could be read. */
  static Stream<String> invisible() {
    return Stream.of(
        "",
        "   ",
        "\\n\\n\\n",
        "\\t \\u3000 \\u00a0",
        "\\u0000",
        "\\u0001\\u0007\\u001b\\u007f\\u0085",
        "\\u200b\\u200c\\u200d\\u2060\\ufeff",
        "\\u202e\\u2066",
        "\\ud800",
        "\\udc00\\ud83d",
        "\\u3164\\u115f\\u2800");
  }

  @ParameterizedTest
  @MethodSource("invisible")
  void text_nothingToRead_refused(String escaped) {
    assertProblem(post(text(escaped)), 422, "text-empty");
    assertNothingSaid();
  }

  /** JSON strings that are odd and can be read nevertheless. */
  static Stream<String> odd() {
    return Stream.of(
        "\\ud83d\\ude00\\ud83d\\ude00\\ud83d\\udc68\\u200d\\ud83d\\udc69\\u200d\\ud83d\\udc67",
        "\\u2764\\ufe0f",
        "?",
        "。",
        "忘记密码\\ud800了怎么办",
        "忘记\\u0000密码\\u200b了\\u202e怎么办",
        "\\ufeff忘记密码了怎么办\\r\\n急\\u2028急",
        "title:密码 AND (a OR b) NOT c",
        "+ - && || ! ( ) { } [ ] ^ \\\" ~ * ? : \\\\ /",
        "\\\"忘记密码",
        "*:*",
        "[* TO *]",
        "密码~0.8^99999999999",
        "/(a+)+$/",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)> & <b>",
        "javascript:alert(1)",
        "{brand} {directory.website} {case} {0} %s ${jndi:ldap://127.0.0.1/a}",
        "**粗** __ `x` [y](javascript:alert(1))",
        "' OR 1=1 --",
        "\\r\\nEVAL \\\"return 1\\\" 0\\r\\n",
        "ask.recover-password",
        "0",
        "null",
        "۱۲۳ مرحبا שלום",
        "z\\u0335\\u0327\\u0328\\u0322a\\u0336l\\u0337g\\u0338o");
  }

  @ParameterizedTest
  @MethodSource("odd")
  void text_odd_answeredOnce(String escaped) {
    HttpResponse<String> response = post(text(escaped));

    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    Transcripts.awaitAllAnswered(client, session, 1);
  }

  @Test
  void text_markup_keptAsWrittenAndNeverAsMarkup() {
    String html = "<img src=x onerror=alert(1)>";
    client.say(session, "m1", html);

    assertThat(Transcripts.awaitAllAnswered(client, session, 1))
        .filteredOn(ChatMessage::byCustomer)
        .extracting(ChatMessage::text)
        .containsExactly(html);
    assertThat(client.raw(messages().GET()).headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
  }

  @Test
  void text_twentyThousandCharacters_refused() {
    assertProblem(post(text("密".repeat(20_000))), 422, "text-too-long");
    assertNothingSaid();
  }

  @Test
  void text_longestAllowed_answeredOnce() {
    assertThat(client.say(session, "m1", "密".repeat(2000))).isInstanceOf(Answer.Accepted.class);
    Transcripts.awaitAllAnswered(client, session, 1);
    assertProblem(post(text("密".repeat(2001))), 422, "text-too-long");
  }

  @Test
  void body_megabyte_refused() {
    assertProblem(post(text("x".repeat(1 << 20))), 413, "body-too-large");
    assertNothingSaid();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "nonsense",
        "[]",
        "null",
        "3",
        "\"text\"",
        "{\"clientMessageId\":\"m1\",\"text\":\"a\"",
        "{\"clientMessageId\":\"m1\",\"text\":\"\\ud8\"}",
        "{\"clientMessageId\":\"m1\",\"text\":\"a\"} trailing"
      })
  void body_noJsonObject_refused(String body) {
    assertProblem(post(body), 400, "malformed");
    assertNothingSaid();
  }

  @Test
  void body_deeplyNested_refused() {
    String body = "{\"text\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}";

    assertProblem(post(body), 400, "malformed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"clientMessageId\":\"m1\"}",
        "{\"clientMessageId\":\"m1\",\"text\":null}",
        "{\"clientMessageId\":\"m1\",\"text\":5}",
        "{\"clientMessageId\":\"m1\",\"text\":{\"a\":1}}",
        "{\"clientMessageId\":\"m1\",\"text\":\"a\",\"choice\":\"human\"}"
      })
  void message_neitherTextNorChoice_refused(String body) {
    assertProblem(post(body), 422, "message-invalid");
    assertNothingSaid();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":\"a\"}",
        "{\"clientMessageId\":null,\"text\":\"a\"}",
        "{\"clientMessageId\":\"\",\"text\":\"a\"}",
        "{\"clientMessageId\":7,\"text\":\"a\"}",
        "{\"clientMessageId\":\"a b\",\"text\":\"a\"}",
        "{\"clientMessageId\":\"编号\",\"text\":\"a\"}",
        "{\"clientMessageId\":\"a\\nb\",\"text\":\"a\"}",
        "{\"clientMessageId\":\"0123456789012345678901234567890123456789012345678901234567890123x\","
            + "\"text\":\"a\"}"
      })
  void message_noUsableId_refused(String body) {
    assertProblem(post(body), 422, "message-id-invalid");
    assertNothingSaid();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
  void body_otherContentType_refused(String type) {
    HttpRequest.Builder request =
        messages().header("Content-Type", type).POST(BodyPublishers.ofString(text("a")));

    assertProblem(client.raw(request), 415, "unsupported-media-type");
    assertNothingSaid();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
  void messages_otherMethod_refused(String method) {
    HttpRequest.Builder request = messages().method(method, BodyPublishers.noBody());

    assertProblem(client.raw(request), 405, "method-not-allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"after=-1", "after=x", "after=99999999999999999999", "wait=x", "wait=-5"})
  void messages_oddQuery_clearAnswer(String query) {
    HttpRequest.Builder request = authorized(client.to(MESSAGES + "?" + query), session.token());

    assertThat(client.raw(request).statusCode()).isIn(200, 400, 422);
  }

  /** Tokens that give no right to anything. */
  Stream<String> badTokens() {
    String token = client.session().token();
    String[] parts = token.split("\\.", 3);
    char last = token.charAt(token.length() - 2) == 'A' ? 'B' : 'A';
    String otherKey = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]);
    return Stream.of(
        "",
        "x",
        ".",
        "..",
        token.substring(0, token.length() - 2) + last + token.charAt(token.length() - 1),
        client.session().conversation() + "." + parts[1] + "." + parts[2],
        parts[0] + "." + (Long.parseLong(parts[1]) + 1) + "." + parts[2],
        parts[0] + ".1." + parts[2],
        parts[0] + "." + parts[1] + "." + otherKey,
        parts[0] + "." + parts[1] + ".",
        "a".repeat(4000));
  }

  @ParameterizedTest
  @MethodSource("badTokens")
  void token_forgedOrExpired_unauthorized(String token) {
    HttpRequest.Builder post =
        authorized(client.to(MESSAGES), token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(text("a")));

    assertProblem(client.raw(post), 401, "unauthorized");
    assertProblem(client.raw(authorized(client.to(MESSAGES), token)), 401, "unauthorized");
    try (ChatSocket line = client.line()) {
      assertThat(line.hello(token, 0)).isFalse();
      assertThat(line.awaitClose()).isEqualTo(4401);
    }
  }

  @Test
  void token_missing_unauthorized() {
    HttpRequest.Builder post =
        client
            .to(MESSAGES)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(text("a")));

    assertProblem(client.raw(post), 401, "unauthorized");
    assertProblem(client.raw(client.to(MESSAGES)), 401, "unauthorized");
  }

  @Test
  void message_sameIdTwice_acceptedOnce() {
    Answer first = client.say(session, "m1", "忘记密码了怎么办");
    client.say(session, "m2", "怎么修改密码");

    assertThat(client.say(session, "m1", "忘记密码了怎么办")).isEqualTo(first);
    assertThat(client.say(session, "m1", "别的话")).isEqualTo(first);
    Transcripts.awaitAllAnswered(client, session, 2);
  }

  @Test
  void message_idThatIsAWordOfOurOwn_notTakenForAnother() {
    for (String id : List.of("opened", "webchat:opened", "timer:IDLE:1", "place:1-0")) {
      assertThat(client.say(session, id, "忘记密码了怎么办"))
          .isInstanceOfSatisfying(
              Answer.Accepted.class, accepted -> assertThat(accepted.sequence()).isPositive());
    }
    Transcripts.awaitAllAnswered(client, session, 4);
  }

  @Test
  void choice_ofAnOldMessage_stillDoesWhatItSays() {
    ChatMessage.Choice old =
        Transcripts.awaitAllAnswered(client, session, 0).getFirst().choices().getFirst();
    client.say(session, "m1", "怎么联系客服");
    client.say(session, "m2", "交易失败怎么办");
    Transcripts.awaitAllAnswered(client, session, 2);

    assertThat(client.press(session, "m3", old.token())).isInstanceOf(Answer.Accepted.class);
    List<ChatMessage> transcript = Transcripts.awaitAllAnswered(client, session, 3);
    assertThat(transcript.stream().filter(message -> "m3".equals(message.clientMessageId())))
        .extracting(ChatMessage::text)
        .containsExactly(old.label());
    assertThat(transcript.getLast().entry()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ask.about-wallet.x",
        "ask.nothing-like-it",
        "up.99",
        "none.99",
        "leave-line",
        "HUMAN",
        "密码",
        " ",
        "",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void choice_neverOffered_refused(String token) {
    assertThat(client.press(session, "m1", token))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused -> {
              assertThat(refused.status()).isEqualTo(422);
              assertThat(refused.problem()).isEqualTo("urn:kefu:problem:choice-unknown");
            });
    assertNothingSaid();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "[]", "{}", "{\"type\":\"shout\"}", "{\"type\":7}"})
  void socket_badFirstFrame_closedAsBad(String frame) {
    try (ChatSocket line = client.line()) {
      line.raw(frame);
      assertThat(line.awaitClose()).isEqualTo(4400);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"send\",\"clientMessageId\":\"s1\",\"text\":\"\"}",
        "{\"type\":\"send\",\"clientMessageId\":\"s1\",\"text\":\"\\ud800\"}",
        "{\"type\":\"send\",\"clientMessageId\":\"s1\"}",
        "{\"type\":\"send\",\"clientMessageId\":\"s1\",\"choice\":\"forged\"}"
      })
  void socket_unfitMessage_refusedAndStaysOpen(String frame) {
    try (ChatSocket socket = client.socket(session, 0, _ -> {}).orElseThrow()) {
      assertThat(socket.ask("s1", frame, ChatClient.PATIENCE)).isInstanceOf(Answer.Refused.class);
      assertThat(socket.say("s2", "忘记密码了怎么办", ChatClient.PATIENCE))
          .isInstanceOf(Answer.Accepted.class);
    }
    Transcripts.awaitAllAnswered(client, session, 1);
  }

  @Test
  void socket_hugeFrame_closedAndConversationUnharmed() {
    try (ChatSocket socket = client.socket(session, 0, _ -> {}).orElseThrow()) {
      socket.raw("{\"type\":\"send\",\"text\":\"" + "x".repeat(1 << 20) + "\"}");
      assertThat(socket.awaitClose()).isIn(4400, 1009, 1006);
    }
    assertThat(client.say(session, "m1", "忘记密码了怎么办")).isInstanceOf(Answer.Accepted.class);
    Transcripts.awaitAllAnswered(client, session, 1);
  }

  private void assertNothingSaid() {
    client.say(session, "after", "忘记密码了怎么办");
    assertThat(Transcripts.awaitAllAnswered(client, session, 1))
        .filteredOn(ChatMessage::byCustomer)
        .extracting(ChatMessage::clientMessageId)
        .containsExactly("after");
  }

  private static void assertProblem(HttpResponse<String> response, int status, String type) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("application/problem+json"));
    assertThat(response.body()).contains("\"urn:kefu:problem:" + type + "\"");
  }

  private HttpResponse<String> post(String body) {
    return client.raw(
        messages().header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder messages() {
    return authorized(client.to(MESSAGES), session.token());
  }

  private static HttpRequest.Builder authorized(HttpRequest.Builder request, String token) {
    return request.header("Authorization", "Bearer " + token);
  }

  private static String text(String escaped) {
    return "{\"clientMessageId\":\"m1\",\"text\":\"" + escaped + "\"}";
  }
}
