package io.kefu.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.account.Role;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.server.process.ChatClient;
import io.kefu.server.process.ChatMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A customer writes on one node, agents sit at the other. */
class DeskDayTest {

  private static final AtomicInteger IDS = new AtomicInteger();

  private final DeskNodes nodes = DeskNodes.shared();
  private final ChatClient customer = new ChatClient(nodes.first());
  private final ChatClient.Session session = customer.session();
  private final String conversation = session.conversation();

  @AfterEach
  void hangUp() {
    customer.close();
  }

  @Test
  void case_fromWishToRating_goesItsWholeWay() {
    AgentBrowser agent = signedIn("day-one");
    try (AgentSocket desk = AgentSocket.of(agent)) {
      askForPerson();
      desk.frame("case", it -> isRow(it, "waiting"));

      assertThat(post(agent, "claim").statusCode()).isEqualTo(200);
      desk.frame("case", it -> isRow(it, "assigned"));
      desk.watch(conversation);
      assertThat(say(agent, "您好，我来帮您看看").statusCode()).isEqualTo(202);
      assertThat(heard("您好，我来帮您看看").from()).isEqualTo("agent");
      desk.frame("line", it -> text(it).equals("您好，我来帮您看看"));

      customer.say(session, id(), "<img src=x onerror=alert(1)>");
      desk.frame("line", it -> text(it).equals("<img src=x onerror=alert(1)>"));

      assertThat(post(agent, "resolve").statusCode()).isEqualTo(200);
      desk.frame("case", it -> isRow(it, "resolved"));
      press("5");
      desk.frame("case", it -> it.path("case").path("rating").path("stars").asInt() == 5);
    }
  }

  @Test
  void transcript_wishedAfterwards_isAFileForTheCustomerAlone() {
    AgentBrowser agent = signedIn("scribe");
    askForPerson();
    agent.awaitCase(conversation, "waiting");
    post(agent, "claim");
    say(agent, "请看一下这里");
    heard("请看一下这里");
    post(agent, "resolve");
    press("要聊天记录");

    Eventually.holds("a file", () -> file().isPresent());
    HttpResponse<String> mine = download(session);
    HttpResponse<String> theirs = download(customer.session());

    assertThat(mine.statusCode()).isEqualTo(200);
    assertThat(mine.headers().firstValue("Content-Type")).get().asString().contains("text/plain");
    assertThat(mine.headers().firstValue("Content-Disposition"))
        .get()
        .asString()
        .startsWith("attachment");
    assertThat(mine.body()).contains("转人工", "请看一下这里");
    assertThat(theirs.statusCode()).isEqualTo(404);
  }

  @Test
  void claim_byManyAtOnce_isOnesAlone() {
    AgentBrowser first = signedIn("race-one");
    AgentBrowser second = signedIn("race-two");
    askForPerson();
    first.awaitCase(conversation, "waiting");

    HttpResponse<String> won = post(first, "claim");
    HttpResponse<String> lost = post(second, "claim");

    assertThat(won.statusCode()).isEqualTo(200);
    assertThat(lost.statusCode()).isEqualTo(409);
    assertThat(lost.body()).contains("urn:kefu:problem:taken", "race-one");
    HttpResponse<String> refused = say(second, "我也来");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("urn:kefu:problem:not-owner");
    assertThat(lines()).noneMatch(line -> line.text().equals("我也来"));
  }

  @Test
  void supervisor_readsAlongWhispersAndTakesOver() {
    AgentBrowser agent = signedIn("led");
    AgentBrowser supervisor = signedIn("lead", Role.SUPERVISOR);
    askForPerson();
    agent.awaitCase(conversation, "waiting");
    post(agent, "claim");
    try (AgentSocket reading = AgentSocket.of(supervisor.at(nodes.first()));
        AgentSocket working = AgentSocket.of(agent)) {
      working.watch(conversation);
      reading.watch(conversation);
      working.frame("viewers", it -> it.path("agents").toString().contains("\"lead\""));
      supervisor.post(
          "/api/desk/conversations/" + conversation + "/notes", Map.of("text", "先核实订单"));
      working.frame("note", it -> it.path("note").path("text").asString().equals("先核实订单"));

      assertThat(post(supervisor, "takeover").statusCode()).isEqualTo(200);
      assertThat(say(agent, "还是我来").statusCode()).isEqualTo(409);
      assertThat(say(supervisor, "我是主管").statusCode()).isEqualTo(202);
      heard("我是主管");
    }
    assertThat(lines()).noneMatch(line -> line.text().contains("先核实订单"));
    assertThat(supervisor.get("/api/desk/audit").body()).contains("read-along", "assign", "claim");
  }

  @Test
  void supervisor_takesOverFromTheBot_andSpeaksThen() {
    AgentBrowser supervisor = signedIn("from-bot", Role.SUPERVISOR);
    customer.say(session, id(), "忘记密码怎么办");
    Eventually.holds("an answer", () -> lines().stream().anyMatch(ChatMessage::byBot));
    try (AgentSocket desk = AgentSocket.of(supervisor)) {
      assertThat(post(supervisor, "takeover").statusCode()).isEqualTo(202);
      desk.frame("case", it -> isRow(it, "assigned"));
    }

    assertThat(post(supervisor, "takeover").statusCode()).isEqualTo(200);
    heard("客服客服from-bot已接入，为您服务。客服不会向您索要密码或验证码。");
    assertThat(say(supervisor, "我来帮您看").statusCode()).isEqualTo(202);
    heard("我来帮您看");
  }

  @Test
  void takeOver_ofNothing_isRefused() {
    AgentBrowser supervisor = signedIn("from-nothing", Role.SUPERVISOR);

    assertThat(
            supervisor.post("/api/desk/conversations/no-such-conversation/takeover").statusCode())
        .isEqualTo(409);
  }

  @Test
  void message_thatAsksForSecretOrHasForeignLink_isStopped() {
    AgentBrowser agent = signedIn("careful");
    askForPerson();
    agent.awaitCase(conversation, "waiting");
    post(agent, "claim");

    assertThat(say(agent, "请把短信验证码发我").body()).contains("asks-for-secret");
    assertThat(say(agent, "看这里 https://evil.example/x").body()).contains("link-not-allowed");
    assertThat(say(agent, "请不要把验证码告诉任何人").statusCode()).isEqualTo(202);
  }

  @Test
  void released_case_isTheBotsAgainAndRequeuedOneWaits() {
    AgentBrowser agent = signedIn("giver");
    askForPerson();
    agent.awaitCase(conversation, "waiting");
    post(agent, "claim");
    assertThat(post(agent, "requeue").statusCode()).isEqualTo(200);
    agent.awaitCase(conversation, "waiting");
    post(agent, "claim");
    assertThat(post(agent, "release").statusCode()).isEqualTo(200);

    assertThat(say(agent, "迟到的话").statusCode()).isEqualTo(409);
    HttpResponse<String> file =
        agent.get("/api/desk/conversations/" + conversation + "/transcript");
    assertThat(file.headers().firstValue("Content-Type")).get().asString().contains("text/plain");
    assertThat(file.body()).contains("转人工");
  }

  @Test
  void socket_ofForeignPageOrNobody_isRefused() {
    AgentBrowser agent = signedIn("guarded");
    assertThat(upgrade(agent, "https://evil.example")).isEqualTo(403);
    AgentBrowser nobody = new AgentBrowser(nodes.first());
    nobody.get("/api/desk/session");
    assertThat(upgrade(nobody, "https://evil.example")).isEqualTo(401);
  }

  @Test
  void socket_afterSessionEnded_isClosedThoughItNeverBeats() {
    AgentBrowser agent = signedIn("ending");
    AgentBrowser boss = signedIn("ender", Role.ADMIN);
    try (AgentSocket desk = AgentSocket.of(agent)) {
      desk.say(Map.of("type", "beat"));
      desk.frame("beat", _ -> true);
      boss.post("/api/desk/accounts/ending/reset");
      desk.assertClosed(4401);
    }
  }

  @Test
  void socket_ofDisabledAccount_isClosedThoughItNeverSaidAWord() {
    AgentBrowser agent = signedIn("fading");
    AgentBrowser boss = signedIn("fader", Role.ADMIN);
    try (AgentSocket desk = AgentSocket.silent(agent)) {
      boss.send("PATCH", "/api/desk/accounts/fading", Map.of("enabled", false));
      desk.assertClosed(4401);
    }
  }

  @Test
  void socket_moreThanAnAgentMayHave_isSentAwayUntilOneCloses() {
    AgentBrowser agent = signedIn("many-tabs");
    List<AgentSocket> tabs = Stream.generate(() -> AgentSocket.silent(agent)).limit(20).toList();
    try (AgentSocket tooMany = AgentSocket.silent(agent);
        AgentSocket ofAnother = AgentSocket.of(signedIn("one-tab"))) {
      tooMany.assertClosed(1013);
      assertThat(ofAnother.all("snapshot")).hasSize(1);
    }
    tabs.getFirst().close();
    Eventually.holds(
        "a seat is free",
        () -> {
          try (AgentSocket again = AgentSocket.silent(agent)) {
            again.say(Map.of("type", "hello"));
            return again.isWelcome();
          }
        });
    tabs.forEach(AgentSocket::close);
  }

  private AgentBrowser signedIn(String name) {
    return signedIn(name, Role.AGENT);
  }

  private AgentBrowser signedIn(String name, Role role) {
    nodes.agent(name, role);
    return AgentBrowser.signedIn(nodes.second(), name);
  }

  private void askForPerson() {
    customer.say(session, id(), "转人工");
  }

  /** A conversation waits a moment before its case stands in the line and has a number. */
  private HttpResponse<String> post(AgentBrowser agent, String action) {
    return agent.post("/api/desk/conversations/" + conversation + "/" + action);
  }

  private HttpResponse<String> say(AgentBrowser agent, String text) {
    return agent.post(
        "/api/desk/conversations/" + conversation + "/messages",
        Map.of("clientMessageId", id(), "text", text));
  }

  private ChatMessage heard(String text) {
    Eventually.holds(
        "customer hears " + text,
        () -> lines().stream().anyMatch(line -> line.text().equals(text)));
    return lines().stream().filter(line -> line.text().equals(text)).findFirst().orElseThrow();
  }

  private void press(String label) {
    Eventually.holds("a button " + label, () -> choice(label).isPresent());
    customer.press(session, id(), choice(label).orElseThrow());
  }

  private Optional<String> choice(String label) {
    return lines().stream()
        .flatMap(line -> line.choices().stream())
        .filter(choice -> choice.label().contains(label))
        .map(ChatMessage.Choice::token)
        .findFirst();
  }

  private Optional<String> file() {
    JsonNode page = AgentBrowser.json(customer.raw(as(session, "/api/chat/messages?after=0")));
    return page.path("messages")
        .valueStream()
        .map(message -> message.path("attachment").path("url").asString(""))
        .filter(url -> !url.isEmpty())
        .findFirst();
  }

  private HttpResponse<String> download(ChatClient.Session by) {
    return customer.raw(as(by, file().orElseThrow()));
  }

  private HttpRequest.Builder as(ChatClient.Session who, String path) {
    return customer.to(path).header("Authorization", "Bearer " + who.token());
  }

  private List<ChatMessage> lines() {
    return customer.after(session, 0, Duration.ZERO).orElseThrow();
  }

  private boolean isRow(JsonNode frame, String state) {
    JsonNode row = frame.path("case");
    return row.path("conversation").asString().equals(conversation)
        && row.path("state").asString().equals(state);
  }

  private static int upgrade(AgentBrowser browser, String origin) {
    try {
      HttpClient.newHttpClient()
          .newWebSocketBuilder()
          .header("Cookie", browser.cookie())
          .header("Origin", origin)
          .buildAsync(
              URI.create("ws://" + browser.server().getAuthority() + "/api/desk/socket"),
              new WebSocket.Listener() {})
          .join();
      return 101;
    } catch (CompletionException refused) {
      return refused.getCause() instanceof WebSocketHandshakeException handshake
          ? handshake.getResponse().statusCode()
          : 0;
    }
  }

  private static String text(JsonNode frame) {
    return frame.path("message").path("text").asString();
  }

  private static String id() {
    return "d" + IDS.incrementAndGet();
  }
}
