package io.kefu.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kefu.core.channel.Outbound;
import io.kefu.core.message.Choice;
import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.Content;
import io.kefu.core.message.ConversationId;
import io.kefu.core.turn.InboundItem;
import io.kefu.core.turn.Incoming;
import io.kefu.webchat.TestClient.Answer;
import io.kefu.webchat.TestClient.Session;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = TestChat.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ChatHttpTest {

  private static final Choice HUMAN =
      new Choice("转人工", new ChoiceToken("human"), Choice.Role.HUMAN);
  private static final Duration LONG = Duration.ofSeconds(20);

  @LocalServerPort private int port;
  @Autowired private MemoryStore store;
  @Autowired private WebChatChannel channel;
  @Autowired private Followers followers;
  @Autowired private TestChat.HandFeed feed;

  private TestClient client;
  private Session session;

  @BeforeEach
  void open() {
    client = new TestClient(port);
    session = client.open();
  }

  @AfterEach
  void close() {
    store.goAway(false);
    store.fill(false);
    client.close();
  }

  @Test
  void sessions_withoutBody_opensConversation() {
    assertThat(store.received(session.conversation()))
        .extracting(Incoming::item)
        .singleElement()
        .isInstanceOfSatisfying(
            InboundItem.Message.class,
            message -> {
              assertThat(message.content()).isInstanceOf(Content.Opened.class);
              assertThat(message.address()).isEqualTo(WebChatChannel.ADDRESS);
            });
  }

  @Test
  void sessions_identityWhereNoneIsSetUp_isRefusedAndNoGuest() {
    Answer refused =
        client.send(
            client
                .to("/api/chat/sessions")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"identity\":\"a.b.c\"}")));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem()).isEqualTo("identity-not-expected");
  }

  @Test
  void config_always_tellsBrandAndLimit() {
    assertThat(client.send(client.to("/api/chat/config")).response().body())
        .isEqualTo("{\"brand\":\"OKPay\",\"maxLength\":2000,\"labels\":\"zh-CN\"}");
  }

  @Test
  void messages_sameIdTwice_storedOnce() {
    String body = "{\"clientMessageId\":\"m1\",\"text\":\"你好\"}";

    Answer first = client.say(session, body);
    Answer second = client.say(session, body);

    assertThat(List.of(first.status(), second.status())).containsExactly(202, 202);
    assertThat(first.response().body()).isEqualTo("{\"sequence\":1}");
    assertThat(second.response().body()).isEqualTo("{\"sequence\":1}");
  }

  @Test
  void messages_textWithNoise_storedClean() {
    client.say(session, "{\"clientMessageId\":\"m1\",\"text\":\" 你\\u200b好\\ud800\\r\\n吗 \"}");

    assertThat(content()).isEqualTo(new Content.Text("你好\n吗"));
  }

  @Test
  void messages_choice_getsItsLabelFromTheTranscript() {
    store.write(session.conversation(), "您好", HUMAN);

    client.say(session, "{\"clientMessageId\":\"m1\",\"choice\":\"human\",\"label\":\"forged\"}");

    assertThat(content()).isEqualTo(new Content.Chosen(HUMAN.token(), "转人工"));
  }

  @Test
  void read_afterLine_tellsTheRestAsContracted() {
    store.write(session.conversation(), "您好", HUMAN);
    client.say(session, "{\"clientMessageId\":\"m1\",\"text\":\"a\"}");

    Answer all = client.read(session, 0, Duration.ZERO);
    Answer rest = client.read(session, 1, LONG);

    assertThat(all.json().get("messages")).hasSize(2);
    assertThat(all.json().get("messages").get(0).toString())
        .isEqualTo(
            "{\"sequence\":1,\"from\":\"bot\",\"text\":\"您好\",\"parts\":[{\"type\":\"paragraph\","
                + "\"spans\":[{\"text\":\"您好\"}]}],\"choices\":[{\"label\":\"转人工\","
                + "\"token\":\"human\",\"role\":\"human\"}],\"at\":\"2026-03-01T08:00:00Z\"}");
    assertThat(rest.json().get("messages")).hasSize(1);
    assertThat(rest.json().at("/messages/0/clientMessageId").asString()).isEqualTo("m1");
    assertThat(rest.json().get("typing").asBoolean()).isFalse();
  }

  @Test
  void read_parameterTwice_takesTheFirst() {
    store.write(session.conversation(), "one");
    store.write(session.conversation(), "two");

    Answer page =
        client.send(client.as(session, "/api/chat/messages?after=1&wait=0&after=0&wait=9").GET());

    assertThat(page.json().path("messages").size()).isEqualTo(1);
    assertThat(page.json().path("messages").path(0).path("sequence").asLong()).isEqualTo(2);
  }

  @Test
  void read_nothingNew_waitsNoLongerThanAsked() {
    assertThat(client.read(session, 0, Duration.ofMillis(50)).response().body())
        .isEqualTo("{\"messages\":[],\"typing\":false}");
  }

  @Test
  void read_waiting_endsWithTheMessage() {
    CompletableFuture<Answer> poll = poll(0);

    channel.send(
        WebChatChannel.ADDRESS,
        new Outbound(session.conversation(), store.write(session.conversation(), "您好")));

    assertThat(poll.join().json().at("/messages/0/text").asString()).isEqualTo("您好");
    assertThat(followers.follow(session.conversation())).isFalse();
  }

  @Test
  void read_waiting_endsWithALineWrittenElsewhere() {
    CompletableFuture<Answer> poll = poll(0);

    store.write(session.conversation(), "您好");
    feed.line(session.conversation(), 1);

    assertThat(poll.join().json().at("/messages/0/text").asString()).isEqualTo("您好");
  }

  @Test
  void read_waiting_endsWhenTheFeedComesBack() {
    CompletableFuture<Answer> poll = poll(0);

    store.write(session.conversation(), "您好");
    feed.resumed();

    assertThat(poll.join().json().get("messages")).hasSize(1);
  }

  @Test
  void read_waiting_endsWithTyping() {
    CompletableFuture<Answer> poll = poll(0);

    channel.typing(session.conversation(), WebChatChannel.ADDRESS);

    assertThat(poll.join().response().body()).isEqualTo("{\"messages\":[],\"typing\":true}");
  }

  @Test
  void read_elsewhereSpeaks_keepsWaiting() {
    CompletableFuture<Answer> poll = poll(0);
    ConversationId other = client.open().conversation();

    channel.send(WebChatChannel.ADDRESS, new Outbound(other, store.write(other, "您好")));
    channel.typing(other, WebChatChannel.ADDRESS);

    assertThat(poll).isNotDone();
    channel.typing(session.conversation(), WebChatChannel.ADDRESS);
    assertThat(poll.join().json().get("messages")).isEmpty();
  }

  @Test
  void api_storeAway_saysWhenToComeBack() {
    store.goAway(true);

    List<Answer> answers =
        List.of(
            client.send(client.to("/api/chat/sessions").POST(BodyPublishers.noBody())),
            client.say(session, "{\"clientMessageId\":\"m1\",\"text\":\"a\"}"),
            client.say(session, "{\"clientMessageId\":\"m1\",\"choice\":\"human\"}"),
            client.read(session, 0, Duration.ZERO),
            client.read(session, 0, LONG));

    assertThat(answers)
        .allSatisfy(answer -> {
          assertThat(answer.status()).isEqualTo(503);
          assertThat(answer.problem()).isEqualTo("unavailable");
          assertThat(answer.header("Retry-After")).isEqualTo("2");
        });
  }

  @Test
  void messages_tooManyWait_saysWhenToComeBack() {
    store.fill(true);

    Answer answer = client.say(session, "{\"clientMessageId\":\"m1\",\"text\":\"a\"}");

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.problem()).isEqualTo("too-many-requests");
    assertThat(answer.header("Retry-After")).isEqualTo("2");
  }

  private CompletableFuture<Answer> poll(long after) {
    CompletableFuture<Answer> poll =
        CompletableFuture.supplyAsync(() -> client.read(session, after, LONG));
    await().until(() -> followers.follow(session.conversation()));
    return poll;
  }

  private Content content() {
    JsonNode read = client.read(session, 0, Duration.ZERO).json();
    assertThat(read.get("messages")).isNotEmpty();
    return ((InboundItem.Message) store.received(session.conversation()).getLast().item())
        .content();
  }
}
