package io.kefu.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What customers may say that nobody thought of, and buttons that nobody offered. */
class BadTextIT extends BadInputContract {

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
}
