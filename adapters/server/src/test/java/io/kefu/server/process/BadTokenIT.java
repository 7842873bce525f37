package io.kefu.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that give no right to a conversation, and sockets that do not keep to the contract. */
class BadTokenIT extends BadInputContract {

  /** Tokens that give no right to anything. */
  static Stream<String> badTokens() {
    ChatClient client = client();
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
}
