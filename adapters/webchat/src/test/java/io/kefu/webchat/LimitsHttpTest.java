package io.kefu.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.kefu.core.attachment.SampleFiles;
import io.kefu.webchat.TestClient.Answer;
import io.kefu.webchat.TestClient.Session;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may come in, how often, and as whom. */
@SpringBootTest(
    classes = TestChat.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "server.forward-headers-strategy=native",
      "kefu.webchat.limits.sockets=3",
      "kefu.webchat.limits.tabs=4",
      "kefu.webchat.rotate-after=0s",
      "kefu.webchat.identity.algorithm=HS256",
      "kefu.webchat.identity.key=a secret of the wallet, 32 characters long",
      "kefu.webchat.identity.issuer=wallet",
      "kefu.webchat.identity.audience=kefu"
    })
class LimitsHttpTest {

  @LocalServerPort private int port;
  @Autowired private TestChat.HandThrottle throttle;
  @Autowired private MemoryStore store;
  @Autowired private MeterRegistry registry;
  @Autowired private Followers followers;
  @Autowired private WebChatChannel channel;

  private final HttpClient http = HttpClient.newHttpClient();
  private TestClient client;

  @BeforeEach
  void open() {
    client = new TestClient(port);
  }

  @AfterEach
  void close() {
    throttle.waits.clear();
    client.close();
    http.shutdownNow();
  }

  @Test
  void sessions_addressThatComesTooOften_isToldHowLongToWait() {
    throttle.waits.put("session", Duration.ofMillis(4_200));

    Answer refused = begin("{}", "203.0.113.7");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.problem()).isEqualTo("comes-too-often");
    assertThat(refused.header("Retry-After")).isEqualTo("5");
    assertThat(refused.json().path("retryAfter").asInt()).isEqualTo(5);
    assertThat(begin("{}", "").status()).isEqualTo(201);
    assertThat(turnedAway("chat-sessions")).isOne();
  }

  @Test
  void attachments_addressThatComesTooOften_mustWait() {
    Session session = client.open();
    throttle.waits.put("upload", Duration.ofSeconds(9));

    Answer refused =
        client.send(
            client
                .as(session, "/api/chat/attachments?clientMessageId=m1")
                .header("X-Forwarded-For", "203.0.113.7")
                .POST(BodyPublishers.ofByteArray(SampleFiles.png())));

    assertThat(refused.problem()).isEqualTo("comes-too-often");
    assertThat(refused.header("Retry-After")).isEqualTo("9");
    assertThat(turnedAway("chat-uploads")).isOne();
  }

  @Test
  void socket_moreThanAnAddressMayHave_isRefusedUntilOneCloses() {
    List<WebSocket> open = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      open.add(socket("2001:db8::" + i));
    }

    assertThat(refusal("2001:db8::ffff")).isEqualTo(429);
    assertThat(turnedAway("chat-sockets")).isPositive();
    socket("2001:db8:0:1::1").abort();
    open.getFirst().abort();
    await().untilAsserted(() -> socket("2001:db8::5").abort());
    open.forEach(WebSocket::abort);
  }

  @Test
  void socket_handshakesThatFail_shutNobodyOut() throws IOException {
    for (int i = 0; i < 4; i++) {
      assertThat(handshakeWithoutKey("203.0.113.50")).contains(" 400 ");
    }

    assertThat(refusal("203.0.113.50")).isEqualTo(101);
  }

  @Test
  void socket_moreThanAConversationMayHave_isSentAwayUntilOneCloses() {
    Session session = client.open();
    List<TestSocket> tabs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      tabs.add(hello(session));
      tabs.getLast().next("welcome");
    }

    try (TestSocket tooMany = hello(session);
        TestSocket ofAnother = hello(client.open())) {
      assertThat(tooMany.closeCode()).isEqualTo(1013);
      assertThat(turnedAway("chat-tabs")).isPositive();
      ofAnother.next("welcome");
    }
    tabs.getFirst().close();
    await()
        .untilAsserted(() -> {
          try (TestSocket again = hello(session)) {
            again.next("welcome");
          }
        });
    tabs.forEach(TestSocket::close);
  }

  @Test
  void polls_moreThanAConversationMayHave_areRefusedUntilOneIsAnswered() {
    Session session = client.open();
    List<CompletableFuture<Integer>> waiting = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      waiting.add(poll(session, ""));
    }
    await().until(() -> followers.count(session.conversation()) == 4);

    assertThat(poll(session, "").join()).isEqualTo(429);
    assertThat(turnedAway("chat-tabs")).isPositive();
    assertThat(client.read(session, 0, Duration.ZERO).status()).isEqualTo(200);
    channel.typing(session.conversation(), WebChatChannel.ADDRESS);
    assertThat(waiting).allSatisfy(poll -> assertThat(poll.join()).isEqualTo(200));
    assertThat(client.read(session, 0, Duration.ofMillis(1)).status()).isEqualTo(200);
  }

  @Test
  void polls_moreThanAnAddressMayHave_areRefusedWhoeverAsks() {
    List<Session> sessions = List.of(client.open(), client.open(), client.open());
    List<CompletableFuture<Integer>> waiting =
        sessions.stream().map(session -> poll(session, "203.0.113.60")).toList();
    await().until(() -> sessions.stream().allMatch(it -> followers.count(it.conversation()) == 1));
    Session another = client.open();

    assertThat(poll(another, "203.0.113.60").join()).isEqualTo(429);
    assertThat(refusal("203.0.113.60")).isEqualTo(429);
    sessions.forEach(it -> channel.typing(it.conversation(), WebChatChannel.ADDRESS));
    assertThat(waiting).allSatisfy(poll -> assertThat(poll.join()).isEqualTo(200));
    assertThat(refusal("203.0.113.60")).isEqualTo(101);
  }

  @Test
  void identity_signedByTheWallet_findsTheSameConversationAgain() throws JOSEException {
    Answer first = begin(identity("customer-1", 300), "");
    Answer again = begin(identity("customer-1", 300), "");
    Answer other = begin(identity("customer-2", 300), "");

    assertThat(first.status()).isEqualTo(201);
    String conversation = first.json().path("conversation").asString("");
    assertThat(again.json().path("conversation").asString("")).isEqualTo(conversation);
    assertThat(other.json().path("conversation").asString("")).isNotEqualTo(conversation);
    assertThat(store.received(new io.kefu.core.message.ConversationId(conversation))).hasSize(1);
  }

  @Test
  void identity_forgedOrExpired_isToldApart() throws JOSEException {
    assertThat(begin(identity("customer-1", -300), "").problem()).isEqualTo("identity-expired");
    assertThat(begin("{\"identity\":\"a.b.c\"}", "").problem()).isEqualTo("identity-invalid");
    assertThat(begin("{\"identity\":{}}", "").status()).isEqualTo(401);
  }

  @Test
  void renew_guest_getsAFreshToken() {
    Session guest = client.open();

    Answer renewed =
        client.send(client.as(guest, "/api/chat/sessions/renew").POST(BodyPublishers.noBody()));

    assertThat(renewed.status()).isEqualTo(200);
    assertThat(renewed.json().path("conversation").asString(""))
        .isEqualTo(guest.conversation().value());
    assertThat(
            client
                .send(client.to("/api/chat/sessions/renew").POST(BodyPublishers.noBody()))
                .status())
        .isEqualTo(401);
  }

  private double turnedAway(String event) {
    return registry.get("kefu.security").tag("event", event).counter().count();
  }

  private Answer begin(String body, String address) {
    var request = client.to("/api/chat/sessions").header("Content-Type", "application/json");
    if (!address.isEmpty()) {
      request.header("X-Forwarded-For", address);
    }
    return client.send(request.POST(BodyPublishers.ofString(body)));
  }

  /** The status of the answer to a poll that waits. */
  private CompletableFuture<Integer> poll(Session session, String address) {
    var request = client.as(session, "/api/chat/messages?after=0&wait=30000").GET();
    if (!address.isEmpty()) {
      request.header("X-Forwarded-For", address);
    }
    return http.sendAsync(request.build(), BodyHandlers.discarding())
        .thenApply(HttpResponse::statusCode);
  }

  private WebSocket socket(String address) {
    return http.newWebSocketBuilder()
        .header("X-Forwarded-For", address)
        .buildAsync(
            URI.create("ws://localhost:" + port + "/api/chat/socket"), new WebSocket.Listener() {})
        .join();
  }

  /** The first line of the answer. */
  private String handshakeWithoutKey(String address) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      String request =
          """
          GET /api/chat/socket HTTP/1.1
          Host: localhost
          X-Forwarded-For: %s
          Upgrade: websocket
          Connection: Upgrade
          Sec-WebSocket-Version: 13

          """
              .formatted(address)
              .replace("\n", "\r\n");
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
          .readLine();
    }
  }

  private int refusal(String address) {
    try {
      socket(address).abort();
      return 101;
    } catch (CompletionException refused) {
      return refused.getCause() instanceof WebSocketHandshakeException handshake
          ? handshake.getResponse().statusCode()
          : 0;
    }
  }

  private static String identity(String subject, int seconds) throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.HS256),
            new JWTClaimsSet.Builder()
                .issuer("wallet")
                .audience("kefu")
                .subject(subject)
                .issueTime(Date.from(Instant.now().minusSeconds(600)))
                .expirationTime(Date.from(Instant.now().plusSeconds(seconds)))
                .build());
    token.sign(new MACSigner("a secret of the wallet, 32 characters long"));
    return "{\"identity\":\"" + token.serialize() + "\"}";
  }

  private TestSocket hello(Session session) {
    TestSocket socket = client.socket();
    socket.hello(session, 0);
    return socket;
  }
}
