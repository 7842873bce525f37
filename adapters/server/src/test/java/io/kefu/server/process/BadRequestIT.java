package io.kefu.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are not what the contract asks for, and messages told twice. */
class BadRequestIT extends BadInputContract {

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
}
