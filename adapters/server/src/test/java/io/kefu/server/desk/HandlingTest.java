package io.kefu.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.account.Role;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.turn.InboundItem;
import io.kefu.core.turn.Inbox;
import io.kefu.core.turn.Transcript;
import io.kefu.server.process.ChatClient;
import io.kefu.server.process.ChatMessage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What agents do with their cases, over HTTP and the socket, on two nodes. */
class HandlingTest {

  private static final AtomicInteger IDS = new AtomicInteger();

  private final DeskNodes nodes = DeskNodes.shared();
  private final ChatClient customers = new ChatClient(nodes.first());

  @AfterEach
  void hangUp() {
    customers.close();
  }

  @Test
  void snoozed_caseIsAsleep_untilItIsTakenUpOrTheCustomerWrites() {
    AgentBrowser agent = signedIn("sleepy");
    ChatClient.Session session = claimed(agent);
    Instant until = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);

    JsonNode asleep = json(act(agent, session, "snooze", Map.of("until", until.toString())));
    assertThat(asleep.path("state").asString()).isEqualTo("snoozed");
    assertThat(asleep.path("snoozedUntil").asString()).isEqualTo(until.toString());
    assertThat(list(agent, "all", "snoozed")).contains(session.conversation());
    act(agent, session, "snooze", Map.of());
    agent.awaitCase(session.conversation(), "assigned");

    act(agent, session, "snooze", Map.of("until", until.toString()));
    customers.say(session, id(), "我又来了");
    agent.awaitCase(session.conversation(), "assigned");

    assertThat(act(agent, session, "snooze", Map.of("until", "2020-01-01T00:00:00Z")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void requeued_case_waitsInItsOldPlace() {
    AgentBrowser agent = signedIn("returner");
    ChatClient.Session early = claimed(agent);
    ChatClient.Session late = waiting(agent);

    assertThat(act(agent, early, "requeue", Map.of()).statusCode()).isEqualTo(200);

    assertThat(list(agent, "waiting", "open"))
        .containsSubsequence(early.conversation(), late.conversation());
    Eventually.holds(
        "the customer is told",
        () -> heard(early).stream().anyMatch(text -> text.contains("回到原来的排队位置")));
  }

  @Test
  void transferred_toATeam_waitsForItAndTheNoteIsThere() {
    AgentBrowser agent = signedIn("passer");
    ChatClient.Session session = claimed(agent);

    JsonNode row = json(act(agent, session, "transfer", Map.of("team", "risk", "note", "已核实订单")));

    assertThat(row.path("state").asString()).isEqualTo("waiting");
    assertThat(row.path("team").asString()).isEqualTo("risk");
    assertThat(agent.get(path(session, "messages")).body()).contains("已核实订单");
    Eventually.holds(
        "the customer is told",
        () -> heard(session).stream().anyMatch(text -> text.contains("专门的同事")));
    assertThat(act(agent, session, "transfer", Map.of("team", "risk")).statusCode()).isEqualTo(409);
    assertThat(act(agent, session, "transfer", Map.of("agent", "nobody-there")).statusCode())
        .isEqualTo(409);
    assertThat(act(agent, session, "transfer", Map.of()).statusCode()).isEqualTo(400);
  }

  @Test
  void file_ofTheAgent_reachesTheCustomerIfItIsWhatItSays() throws IOException {
    AgentBrowser agent = signedIn("sender");
    AgentBrowser other = signedIn("other-sender");
    ChatClient.Session session = claimed(agent);

    HttpResponse<String> sent = upload(agent, session, "步骤图.png", picture());
    HttpResponse<String> disguised =
        upload(agent, session, "x.png", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> stranger = upload(other, session, "y.png", picture());

    assertThat(sent.statusCode()).isEqualTo(202);
    assertThat(disguised.statusCode()).isEqualTo(422);
    assertThat(disguised.body()).contains("type-not-allowed");
    assertThat(stranger.statusCode()).isEqualTo(409);
    Eventually.holds("a file", () -> !fileUrl(session).isEmpty());
    assertThat(customers.raw(as(session, fileUrl(session))).headers().firstValue("Content-Type"))
        .hasValue("image/png");
    assertThat(heard(session)).contains("步骤图.png").doesNotContain("x.png", "y.png");
  }

  @Test
  void read_upToTheLastLine_leavesNothingUnread() {
    AgentBrowser agent = signedIn("reader");
    ChatClient.Session session = claimed(agent);
    try (AgentSocket desk = AgentSocket.of(agent)) {
      customers.say(session, id(), "在吗");
      JsonNode unread = desk.frame("case", it -> isRow(it, session) && unread(it) == 1);
      desk.watch(session.conversation());
      long last = nodes.bean(Transcript.class).last(new ConversationId(session.conversation()));
      desk.say(Map.of("type", "read", "conversation", session.conversation(), "sequence", last));

      desk.frame("case", it -> isRow(it, session) && unread(it) == 0 && newer(it, unread));
    }
  }

  /** The case may go to somebody else while words are on their way. */
  @Test
  void canned_withForeignLink_isKeptOnlyOnceConfirmed() {
    nodes.agent("link-keeper", Role.AGENT);
    AgentBrowser agent = AgentBrowser.signedIn(nodes.second(), "link-keeper");
    String address = "/api/desk/canned/foreign";
    String text = "看这里 https://evil.example/x";

    assertThat(agent.send("PUT", address, Map.of("text", text)).body())
        .contains("link-not-allowed");
    assertThat(agent.get("/api/desk/canned").body()).doesNotContain("evil.example");
    assertThat(agent.send("PUT", address, Map.of("text", text, "confirmed", true)).statusCode())
        .isEqualTo(200);
    assertThat(agent.send("DELETE", address, Map.of()).statusCode()).isEqualTo(204);
  }

  @Test
  void words_ofAnAgentWhoLostTheCaseMeanwhile_comeBack() {
    AgentBrowser agent = signedIn("loser");
    AgentBrowser owner = signedIn("holder");
    ChatClient.Session session = claimed(owner);
    ConversationId conversation = new ConversationId(session.conversation());
    try (AgentSocket desk = AgentSocket.of(agent)) {
      nodes
          .bean(Inbox.class)
          .accept(
              conversation,
              "agent:loser:late-1",
              new InboundItem.AgentSpoke(
                  HandoffId.of(conversation, 1),
                  new AgentId("loser"),
                  "客服loser",
                  new MessageId("late-1"),
                  nodes.bean(Transcript.class).after(conversation, 0, 1).getFirst().content()));

      JsonNode refused =
          desk.frame("refused", it -> it.path("clientMessageId").asString().equals("late-1"));

      assertThat(refused.path("conversation").asString()).isEqualTo(session.conversation());
      assertThat(refused.path("problem").path("type").asString())
          .isEqualTo("urn:kefu:problem:not-owner");
      assertThat(refused.path("text").asString()).isNotBlank();
    }
    assertThat(heard(session)).noneMatch(text -> text.contains("客服loser"));
  }

  private AgentBrowser signedIn(String name) {
    nodes.agent(name, Role.AGENT);
    AgentBrowser browser = AgentBrowser.signedIn(nodes.second(), name);
    browser.send("PUT", "/api/desk/me/presence", Map.of("status", "ready"));
    return browser;
  }

  private ChatClient.Session waiting(AgentBrowser agent) {
    ChatClient.Session session = customers.session();
    customers.say(session, id(), "转人工");
    agent.awaitCase(session.conversation(), "waiting");
    return session;
  }

  private ChatClient.Session claimed(AgentBrowser agent) {
    ChatClient.Session session = waiting(agent);
    HttpResponse<String> claim = agent.post(path(session, "claim"));
    assertThat(claim.statusCode()).as(claim.body()).isEqualTo(200);
    Eventually.holds(
        "the agent has come", () -> heard(session).stream().anyMatch(text -> text.contains("已接入")));
    return session;
  }

  /** A conversation waits a moment before its case stands in the line and has a number. */
  private List<String> heard(ChatClient.Session session) {
    return customers.transcript(session).orElseThrow().stream().map(ChatMessage::text).toList();
  }

  private String fileUrl(ChatClient.Session session) {
    return json(customers.raw(as(session, "/api/chat/messages?after=0")))
        .path("messages")
        .valueStream()
        .map(line -> line.path("attachment").path("url").asString(""))
        .filter(url -> !url.isEmpty())
        .findFirst()
        .orElse("");
  }

  private java.net.http.HttpRequest.Builder as(ChatClient.Session session, String path) {
    return customers.to(path).header("Authorization", "Bearer " + session.token());
  }

  private static HttpResponse<String> upload(
      AgentBrowser agent, ChatClient.Session session, String name, byte[] content)
      throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(part("name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: image/png"));
    body.writeBytes(content);
    body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
    return agent.exchange(
        agent
            .changing(path(session, "attachments") + "?clientMessageId=" + id())
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static byte[] part(String disposition) {
    String head = "--edge\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
    return head.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }

  private static List<String> list(AgentBrowser agent, String tab, String state) {
    String query = "?tab=" + tab + "&state=" + state + "&limit=200";
    return json(agent.get("/api/desk/conversations" + query))
        .path("rows")
        .valueStream()
        .map(row -> row.path("conversation").asString())
        .toList();
  }

  private static HttpResponse<String> act(
      AgentBrowser agent, ChatClient.Session session, String action, Map<String, ?> body) {
    return agent.post(path(session, action), body);
  }

  private static String path(ChatClient.Session session, String what) {
    return "/api/desk/conversations/" + session.conversation() + "/" + what;
  }

  private static boolean isRow(JsonNode frame, ChatClient.Session session) {
    return frame.path("case").path("conversation").asString().equals(session.conversation());
  }

  private static int unread(JsonNode frame) {
    return frame.path("case").path("unread").asInt();
  }

  private static boolean newer(JsonNode frame, JsonNode than) {
    return io.kefu.core.handoff.desk.DeskFeed.compare(
            frame.path("version").asString(), than.path("version").asString())
        > 0;
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return AgentBrowser.json(answer);
  }

  private static String id() {
    return "h" + IDS.incrementAndGet();
  }
}
