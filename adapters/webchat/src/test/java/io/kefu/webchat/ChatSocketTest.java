package io.kefu.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kefu.core.channel.Outbound;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.message.Choice;
import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.Content;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.turn.InboundItem;
import io.kefu.core.turn.ThreadNews;
import io.kefu.webchat.ChatTokens.Right;
import io.kefu.webchat.TestClient.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = TestChat.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ChatSocketTest {

  @LocalServerPort private int port;
  @Autowired private MemoryStore store;
  @Autowired private WebChatChannel channel;
  @Autowired private Followers followers;
  @Autowired private TestChat.HandFeed feed;
  @Autowired private TestChat.HandDesk desk;

  private TestClient client;
  private Session session;
  private ConversationId conversation;
  private TestSocket socket;

  @BeforeEach
  void open() {
    client = new TestClient(port);
    session = client.open();
    conversation = session.conversation();
    socket = client.socket();
  }

  @AfterEach
  void close() {
    desk.told.clear();
    desk.read.clear();
    store.goAway(false);
    store.fill(false);
    socket.close();
    client.close();
  }

  @Test
  void hello_withLastNumber_replaysTheRest() {
    IntStream.range(0, 250).forEach(i -> store.write(conversation, "line " + i));

    socket.hello(session, 7);

    assertThat(socket.next("welcome").get("last").asLong()).isEqualTo(250);
    assertThat(LongStream.rangeClosed(8, 250).allMatch(n -> socket.nextSequence() == n)).isTrue();
  }

  @Test
  void hello_moreThanThereIs_tellsSoAndGoesOn() {
    store.write(conversation, "after a loss");

    socket.hello(session, 40);

    assertThat(socket.next("welcome").get("last").asLong()).isEqualTo(1);
    say("next");
    assertThat(socket.nextSequence()).isEqualTo(2);
  }

  @Test
  void send_text_isEchoedAcceptedAndAnswered() {
    welcomed(0);

    socket.send("{\"type\":\"send\",\"clientMessageId\":\"m1\",\"text\":\" 你\\u200b好 \"}");

    assertThat(socket.next("message").at("/message/text").asString()).isEqualTo("你好");
    assertThat(socket.next("accepted").toString())
        .isEqualTo("{\"type\":\"accepted\",\"clientMessageId\":\"m1\",\"sequence\":1}");
    channel.typing(conversation, WebChatChannel.ADDRESS);
    say("您好");
    assertThat(socket.next("typing").get("typing").asBoolean()).isTrue();
    assertThat(socket.nextSequence()).isEqualTo(2);
  }

  @Test
  void typing_ofTheCustomer_toldToAgentsNotTooOften() {
    welcomed(0);

    socket.send("{\"type\":\"typing\"}");
    socket.send("{\"type\":\"typing\"}");
    socket.send("{\"type\":\"ping\"}");

    socket.next("pong");
    assertThat(desk.told).containsExactly(new ThreadNews.Typing(conversation, Optional.empty()));
  }

  @Test
  void typing_ofAnAgent_shownToTheCustomer() {
    welcomed(0);

    desk.news(new ThreadNews.Typing(conversation, Optional.of(new AgentId("lin"))));
    desk.news(new ThreadNews.Typing(conversation, Optional.empty()));
    say("您好");

    assertThat(socket.next("typing").get("typing").asBoolean()).isTrue();
    assertThat(socket.nextSequence()).isEqualTo(1);
  }

  @Test
  void read_moreThanWasShown_countsWhatWasShownOnce() {
    store.write(conversation, "one");
    socket.hello(session, 0);
    socket.next("welcome");
    socket.nextSequence();

    socket.send("{\"type\":\"read\",\"sequence\":40}");
    socket.send("{\"type\":\"read\",\"sequence\":1}");
    socket.send("{\"type\":\"ping\"}");

    socket.next("pong");
    assertThat(desk.read).containsExactly(1L);
  }

  @Test
  void send_sameIdTwice_acceptedTwiceShownOnce() {
    welcomed(0);
    String frame = "{\"type\":\"send\",\"clientMessageId\":\"m1\",\"text\":\"a\"}";

    socket.send(frame);
    socket.send(frame);

    assertThat(socket.nextSequence()).isEqualTo(1);
    assertThat(socket.next("accepted").get("sequence").asLong()).isEqualTo(1);
    assertThat(socket.next("accepted").get("sequence").asLong()).isEqualTo(1);
    say("next");
    assertThat(socket.nextSequence()).isEqualTo(2);
  }

  @Test
  void send_choiceShownBefore_getsItsLabelWithoutLookingItUp() {
    welcomed(0);
    say("您好", new Choice("转人工", new ChoiceToken("human"), Choice.Role.HUMAN));
    socket.nextSequence();
    store.lose(conversation, 0);

    socket.send("{\"type\":\"send\",\"clientMessageId\":\"m1\",\"choice\":\"human\"}");

    socket.next("accepted");
    InboundItem.Message stored =
        (InboundItem.Message) store.received(conversation).getLast().item();
    assertThat(stored.content()).isEqualTo(new Content.Chosen(new ChoiceToken("human"), "转人工"));
  }

  @Test
  void message_ofTheOtherTab_isShownInBoth() {
    welcomed(0);
    try (TestSocket other = client.socket()) {
      other.hello(session, 0);
      other.next("welcome");

      other.send("{\"type\":\"send\",\"clientMessageId\":\"m1\",\"text\":\"a\"}");

      assertThat(socket.next("message").at("/message/clientMessageId").asString()).isEqualTo("m1");
      other.nextSequence();
    }
  }

  @Test
  void lines_writtenElsewhere_comeInOrderWithoutGaps() {
    welcomed(0);

    store.write(conversation, "one");
    store.write(conversation, "two");
    feed.line(conversation, 2);
    feed.line(conversation, 1);

    assertThat(List.of(socket.nextSequence(), socket.nextSequence())).containsExactly(1L, 2L);
  }

  @Test
  void lines_sentOutOfOrderAndTwice_comeInOrderOnce() {
    welcomed(0);
    TranscriptMessage one = store.write(conversation, "one");
    TranscriptMessage two = store.write(conversation, "two");

    send(two);
    send(one);
    send(two);
    say("three");

    assertThat(List.of(socket.nextSequence(), socket.nextSequence(), socket.nextSequence()))
        .containsExactly(1L, 2L, 3L);
    assertThat(socket.unread()).isZero();
  }

  @Test
  void lines_writtenHereAndToldByTheFeed_areNeverReadBack() {
    welcomed(0);
    int before = store.reads();

    socket.send("{\"type\":\"send\",\"clientMessageId\":\"m1\",\"text\":\"a\"}");
    assertThat(socket.nextSequence()).isEqualTo(1);
    socket.next("accepted");
    feed.line(conversation, 1);
    say("reply");
    feed.line(conversation, 2);
    assertThat(socket.nextSequence()).isEqualTo(2);

    store.write(conversation, "elsewhere");
    feed.line(conversation, 3);
    assertThat(socket.nextSequence()).isEqualTo(3);
    assertThat(store.reads() - before).isEqualTo(1);
  }

  @Test
  void feed_backAfterOutage_bringsWhatWasMissed() {
    welcomed(0);
    store.write(conversation, "missed");

    feed.resumed();

    assertThat(socket.nextSequence()).isEqualTo(1);
  }

  @Test
  void feed_backAfterLoss_sendsTheClientToStartOver() {
    welcomed(0);
    say("one");
    socket.nextSequence();
    store.lose(conversation, 0);

    feed.resumed();

    assertThat(socket.closeCode()).isEqualTo(1013);
  }

  @Test
  void ping_any_isAnswered() {
    welcomed(0);

    socket.send("{\"type\":\"ping\"}");

    assertThat(socket.next().toString()).isEqualTo("{\"type\":\"pong\"}");
  }

  @Test
  void socket_tokenExpires_isClosedAtTheNextFrame() {
    Instant soon = Instant.now().plusSeconds(2);
    socket.hello(
        new Session(conversation, TestChat.TOKENS.issue(new Right(conversation, soon, true))), 0);
    socket.next("welcome");

    await().until(() -> Instant.now().isAfter(soon));
    socket.send("{\"type\":\"ping\"}");

    assertThat(socket.closeCode()).isEqualTo(4401);
  }

  @Test
  void hello_forgedToken_closed() {
    socket.send("{\"type\":\"hello\",\"token\":\"a.1.b\",\"after\":0}");

    assertThat(socket.closeCode()).isEqualTo(4401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "[]",
        "{}",
        "{\"type\":7}",
        "{\"type\":\"shout\"}",
        "{\"type\":\"send\",\"clientMessageId\":\"m1\",\"text\":\"a\"}",
        "{\"type\":\"hello\",\"after\":-1}",
        "{\"type\":\"hello\",\"after\":\"x\"}",
        "{\"type\":\"hello\",\"after\":1.5}",
        "{\"type\":\"hello\",\"after\":99999999999999999999}"
      })
  void socket_badFirstFrame_closed(String frame) {
    socket.send(frame);

    assertThat(socket.closeCode()).isEqualTo(4400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "{\"type\":\"shout\"}", "{\"type\":\"send\",\"text\":\"a\"}"})
  void socket_badLaterFrame_closed(String frame) {
    welcomed(0);

    socket.send(frame);

    assertThat(socket.closeCode()).isEqualTo(4400);
    await().until(() -> !followers.follow(conversation));
  }

  @Test
  void socket_binaryFrame_closed() {
    socket.sendBinary();

    assertThat(socket.closeCode()).isEqualTo(4400);
  }

  @Test
  void socket_frameTooLarge_closed() {
    welcomed(0);

    socket.send("{\"type\":\"send\",\"text\":\"" + "x".repeat(70_000) + "\"}");

    assertThat(socket.closeCode()).isEqualTo(1009);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"m1\",\"text\":\"\"|text-empty",
        "\"m1\"|message-invalid",
        "\"m1\",\"choice\":\"never-offered\"|choice-unknown",
        "\"a b\",\"text\":\"a\"|message-id-invalid"
      })
  void send_unfit_refusedAndStaysOpen(String given) {
    String[] parts = given.split("\\|");
    welcomed(0);

    socket.send("{\"type\":\"send\",\"clientMessageId\":" + parts[0] + "}");

    assertThat(socket.next("refused").at("/problem/type").asString())
        .isEqualTo("urn:kefu:problem:" + parts[1]);
    socket.send("{\"type\":\"ping\"}");
    socket.next("pong");
  }

  @Test
  void send_tooLongButWhole_refused() {
    welcomed(0);

    String text = "密".repeat(20_000);
    socket.send("{\"type\":\"send\",\"clientMessageId\":\"m1\",\"text\":\"" + text + "\"}");

    assertThat(socket.next("refused").at("/problem/status").asInt()).isEqualTo(422);
  }

  @Test
  void send_storeAway_refusedUntilLater() {
    welcomed(0);
    store.goAway(true);

    socket.send("{\"type\":\"send\",\"clientMessageId\":\"m1\",\"text\":\"a\"}");

    assertThat(socket.next("refused").get("problem").toString())
        .isEqualTo(
            "{\"type\":\"urn:kefu:problem:unavailable\",\"title\":\"Service Unavailable\","
                + "\"status\":503,\"detail\":\"The message store cannot be reached right now.\","
                + "\"retryAfter\":2}");
  }

  @Test
  void hello_storeAway_sentAway() {
    store.goAway(true);

    socket.hello(session, 0);

    assertThat(socket.closeCode()).isEqualTo(1013);
    await().until(() -> !followers.follow(conversation));
  }

  @Test
  void line_afterGapWithStoreAway_sentAwayToReplay() {
    welcomed(0);
    store.write(conversation, "missed");
    TranscriptMessage next = store.write(conversation, "next");
    store.goAway(true);

    send(next);

    assertThat(socket.closeCode()).isEqualTo(1013);
  }

  @Test
  void lines_clientThatNeverReads_isDroppedAndHoldsNobodyUp() {
    welcomed(0);
    try (TestSocket deaf = client.deafSocket()) {
      deaf.hello(session, 0);
      await().until(() -> followers.count(conversation) == 2);

      String long_ = "密".repeat(20_000);
      await()
          .atMost(Duration.ofSeconds(30))
          .pollInterval(Duration.ofMillis(1))
          .until(() -> {
            say(long_);
            return followers.count(conversation) == 1;
          });
      long last = store.last(conversation);

      assertThat(LongStream.rangeClosed(1, last).allMatch(n -> socket.nextSequence() == n))
          .isTrue();
    }
  }

  private void welcomed(long after) {
    socket.hello(session, after);
    socket.next("welcome");
  }

  private void say(String text, Choice... choices) {
    send(store.write(conversation, text, choices));
  }

  private void send(TranscriptMessage message) {
    channel.send(WebChatChannel.ADDRESS, new Outbound(conversation, message));
  }
}
