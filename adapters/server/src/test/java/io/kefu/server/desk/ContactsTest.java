package io.kefu.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.account.Role;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.server.process.ChatClient;
import io.kefu.server.process.ChatMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A customer wants to see, and then have erased, what is kept. */
class ContactsTest {

  private final DeskNodes nodes = DeskNodes.shared();
  private final ChatClient customer = new ChatClient(nodes.first());
  private final ChatClient.Session session = customer.session();

  @AfterEach
  void hangUp() {
    customer.close();
  }

  @Test
  void contact_copiedAndErased_leavesAReceiptAndTwoAuditEntries() throws Exception {
    nodes.agent("privacy", Role.ADMIN);
    AgentBrowser admin = AgentBrowser.signedIn(nodes.second(), "privacy");
    customer.say(session, "m-1", "请删除我的资料");
    Eventually.holds(
        "an answer", () -> customer.after(session, 0, Duration.ZERO).orElseThrow().size() > 1);
    String contact = "/api/desk/contacts/" + session.conversation();

    Map<String, String> copy = unzipped(admin, contact + "/copy");
    AgentSocket page = AgentSocket.of(admin);
    HttpResponse<String> erased =
        admin.exchange(admin.changing(contact).method("DELETE", BodyPublishers.noBody()));

    assertThat(copy).containsOnlyKeys("messages.json", "transcript.txt");
    assertThat(copy.values()).allMatch(content -> content.contains("请删除我的资料"));
    assertThat(erased.statusCode()).isEqualTo(200);
    String receipt = AgentBrowser.json(erased).path("id").asString();
    assertThat(AgentBrowser.json(erased).path("lines").asInt()).isGreaterThan(1);
    assertThat(admin.get("/api/desk/erasures").body())
        .contains(receipt)
        .doesNotContain(session.conversation());
    page.frame("erased", it -> it.path("conversation").asString().equals(session.conversation()));
    page.close();
    assertThat(customer.after(session, 0, Duration.ZERO).orElseThrow()).isEmpty();
    assertThat(admin.get(contact + "/copy").statusCode()).isEqualTo(404);
    assertThat(admin.get("/api/desk/audit").body())
        .contains("contact-export", "contact-erase")
        .doesNotContain(session.conversation());
  }

  @Test
  void contact_mutedAndUnmutedByAnAgent_getsOneWordAndThenAnswersAgain() {
    nodes.agent("patient", Role.AGENT);
    nodes.agent("privacy-lead", Role.SUPERVISOR);
    AgentBrowser lead = AgentBrowser.signedIn(nodes.second(), "privacy-lead");
    AgentBrowser agent = AgentBrowser.signedIn(nodes.first(), "patient");
    String mute = "/api/desk/conversations/" + session.conversation() + "/mute";
    String until = Instant.now().plus(Duration.ofHours(20)).toString();
    customer.say(session, "m-1", "你好");
    awaitLines(3);

    assertThat(put(agent, mute, "{\"until\":\"2020-01-01T00:00:00Z\"}").statusCode())
        .isEqualTo(400);
    assertThat(put(agent, mute, "{\"until\":\"" + until + "\"}").statusCode()).isEqualTo(200);
    Eventually.holds(
        "muted", () -> AgentBrowser.json(agent.get(mute)).path("until").asString("").equals(until));
    JsonNode row = muted(lead).orElseThrow();
    assertThat(row.path("until").asString()).isEqualTo(until);
    assertThat(row.path("since").asString()).isLessThan(until);
    assertThat(row.path("channel").asString()).isEqualTo("webchat");
    assertThat(row.path("name").asString()).startsWith("访客");
    customer.say(session, "m-2", "怎么联系客服");
    awaitLines(5);
    customer.say(session, "m-3", "怎么联系客服呢");
    agent.exchange(agent.changing(mute).method("DELETE", BodyPublishers.noBody()));
    Eventually.holds("unmuted", () -> AgentBrowser.json(agent.get(mute)).path("until").isNull());
    assertThat(muted(lead)).isEmpty();
    assertThat(lead.get("/api/desk/audit").body()).contains("\"mute\"", "\"unmute\"");
    customer.say(session, "m-4", "怎么联系客服");
    awaitLines(8);

    assertThat(customer.transcript(session).orElseThrow())
        .extracting(ChatMessage::from)
        .containsExactly(
            "bot", "customer", "bot", "customer", "bot", "customer", "customer", "bot");
  }

  private Optional<JsonNode> muted(AgentBrowser lead) {
    return AgentBrowser.json(lead.get("/api/desk/muted"))
        .valueStream()
        .filter(row -> row.path("conversation").asString().equals(session.conversation()))
        .findFirst();
  }

  private void awaitLines(int lines) {
    Eventually.holds(
        lines + " lines",
        () -> customer.after(session, 0, Duration.ZERO).orElseThrow().size() >= lines);
  }

  private static HttpResponse<String> put(AgentBrowser agent, String path, String body) {
    return agent.exchange(
        agent
            .changing(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  private static Map<String, String> unzipped(AgentBrowser browser, String path)
      throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer =
          http.send(browser.request(path).GET().build(), BodyHandlers.ofByteArray());
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
      Map<String, String> files = new TreeMap<>();
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      return files;
    }
  }
}
