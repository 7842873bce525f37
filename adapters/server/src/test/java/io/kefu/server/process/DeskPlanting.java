package io.kefu.server.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kefu.core.attachment.SampleFiles;
import io.kefu.core.privacy.PlantedSecret;
import io.kefu.server.desk.AgentBrowser;
import io.kefu.server.process.ChatClient.Session;
import io.kefu.telegram.fake.Customer;
import io.kefu.telegram.fake.FakeBotApi;
import io.kefu.telegram.fake.Topics;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An agent who gives secrets away, at the console and in the Telegram group of the desk. */
final class DeskPlanting {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Pattern ONE_TIME = Pattern.compile("one-time password (\\S+)");
  private static final String PASSWORD = "maple otter quiet 93";
  private static final String NAME = "钱多多";
  private static final String CONTROL = "以上就是全部";

  private static final List<BiFunction<Scribe, String, ObjectNode>> IN_TOPIC =
      List.of(
          Scribe::says,
          (agent, words) -> agent.says("// " + words),
          (agent, words) -> agent.says("/send " + words),
          (agent, words) -> agent.says("/transfer " + words),
          (agent, words) -> agent.says("/transfer nobody " + words),
          (agent, words) -> agent.says("/canned " + words),
          (agent, words) -> agent.says("/snooze " + words),
          (agent, words) -> agent.says("/" + words),
          (agent, words) -> agent.says("https://evil.example/?q=" + words),
          (agent, words) -> agent.sends(words, ""),
          (agent, words) -> agent.sends("", words),
          (agent, words) -> agent.corrects(words));

  private final FakeBotApi telegram;
  private final ChatClient customers;
  private final AgentBrowser browser;

  private DeskPlanting(FakeBotApi telegram, ChatClient customers, AgentBrowser browser) {
    this.telegram = telegram;
    this.customers = customers;
    this.browser = browser;
  }

  /** What the application is told to have agents work in the group. */
  static List<String> settings() {
    return List.of("kefu.telegram.desk.group=" + Topics.FORUM);
  }

  /** The first account, which has chosen its password. */
  static DeskPlanting signedIn(FakeBotApi telegram, ChatClient customers, URI server, String log) {
    Matcher oneTime = ONE_TIME.matcher(log);
    assertThat(oneTime.find()).isTrue();
    AgentBrowser browser = new AgentBrowser(server);
    done(browser.signIn("admin", oneTime.group(1)));
    done(
        browser.post(
            "/api/desk/session/password", Map.of("old", oneTime.group(1), "new", PASSWORD)));
    return new DeskPlanting(telegram, customers, browser);
  }

  /** Somebody in one topic of the group. */
  private record Scribe(Customer self, int topic) {

    ObjectNode says(String words) {
      return self.saysAtDesk(topic, words);
    }

    ObjectNode sends(String caption, String name) {
      ObjectNode update = self.sendsAtDesk(topic, "document", caption);
      ((ObjectNode) update.path("message").path("document")).put("file_name", name);
      return update;
    }

    ObjectNode corrects(String words) {
      return self.corrects(says("您好"), words);
    }
  }

  /** Returns when everything was dealt with. */
  void plantInTopic(List<PlantedSecret> secrets) {
    Customer zhang = new Customer(4401);
    Scribe agent = inTopicOf(zhang);
    telegram.updates().add(agent.says("/take"));
    for (int i = 0; i < secrets.size(); i++) {
      String words = secrets.get(i).message();
      telegram.updates().add(IN_TOPIC.get(i % IN_TOPIC.size()).apply(agent, words));
    }
    telegram.updates().add(agent.says(CONTROL));
    await("said")
        .atMost(PATIENCE)
        .until(() ->
            telegram.chats().to(zhang.id()).stream().anyMatch(it -> it.text().contains(CONTROL)));
  }

  private Scribe inTopicOf(Customer zhang) {
    Customer self = new Customer(901);
    telegram.updates().add(self.says("/link " + linkCode()));
    await("linked").atMost(PATIENCE).until(() -> !telegram.chats().to(self.id()).isEmpty());
    ObjectNode asks = zhang.says("人工");
    ((ObjectNode) asks.path("message").path("from")).put("first_name", NAME);
    telegram.updates().add(asks);
    return new Scribe(
        self,
        await("a topic")
            .atMost(PATIENCE)
            .until(this::topic, Optional::isPresent)
            .orElseThrow()
            .id());
  }

  /** What links somebody in a chat program to the account. */
  String linkCode() {
    return AgentBrowser.json(done(browser.post("/api/desk/me/links"))).path("code").asString();
  }

  /** Other customers have theirs. */
  private Optional<Topics.Topic> topic() {
    return telegram.topics().all().stream()
        .filter(topic ->
            telegram.chats().in(topic.id()).stream().anyMatch(it -> it.text().contains(NAME)))
        .findFirst();
  }

  /** At the console all answers are there when the calls are done. */
  void plantAtConsole(List<PlantedSecret> secrets) {
    Session session = customers.session();
    customers.say(session, "h", "人工");
    String conversation = "/api/desk/conversations/" + session.conversation();
    await("a case")
        .atMost(PATIENCE)
        .until(() -> browser.post(conversation + "/claim").statusCode() == 200);
    for (int i = 0; i < secrets.size(); i++) {
      plantAtConsole(conversation, i, secrets.get(i).message());
    }
  }

  private void plantAtConsole(String conversation, int i, String words) {
    switch (i % 10) {
      case 0 ->
          browser.post(
              conversation + "/messages",
              Map.of("clientMessageId", "a" + i, "text", words, "confirmed", true));
      case 1 -> done(browser.post(conversation + "/notes", Map.of("text", words)));
      case 2 -> browser.post(conversation + "/transfer", Map.of("agent", "nobody", "note", words));
      case 3 -> browser.send("PUT", "/api/desk/canned/c" + i, Map.of("text", words));
      case 4 -> browser.send("PUT", "/api/desk/canned/" + encoded(words), Map.of("text", "您好"));
      case 5 -> browser.post(conversation + "/assign", Map.of("agent", words));
      case 6 -> uploads(conversation, i, words);
      case 7 -> browser.send("POST", conversation + "/notes", List.of(words));
      case 8 -> browser.get("/api/desk/conversations/" + encoded(words) + "/messages");
      default -> browser.get("/api/desk/conversations?tab=all&q=" + encoded(words));
    }
  }

  private void uploads(String conversation, int i, String name) {
    byte[] photo = SampleFiles.photo(6);
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(
        ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name.replaceAll("[\"\\\\\\v]", " ")
                + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    form.writeBytes(photo);
    form.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
    done(
        browser.exchange(
            browser
                .changing(conversation + "/attachments?clientMessageId=a" + i)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(form.toByteArray()))));
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static HttpResponse<String> done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    return answer;
  }
}
