package io.kefu.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.account.Role;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.server.process.ChatClient;
import io.kefu.server.process.ChatMessage;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What one customer's day leaves in the reports. */
class ReportsTest {

  private final DeskNodes nodes = DeskNodes.shared();

  @Test
  void reports_afterACustomersDay_countTheBotAndPeopleApart() {
    nodes.agent("counter", Role.SUPERVISOR);
    AgentBrowser counter = AgentBrowser.signedIn(nodes.second(), "counter");
    JsonNode before = total(counter);
    try (ChatClient customer = new ChatClient(nodes.first())) {
      ChatClient.Session session = customer.session();
      customer.say(session, "a", "忘记密码怎么办");
      answered(customer, session);
      customer.say(session, "b", "转人工");
      waitFor(customer, session, "编号");
      String conversation = "/api/desk/conversations/" + session.conversation();
      counter.post(conversation + "/claim");
      waitFor(customer, session, "已接入");
      counter.post(conversation + "/messages", Map.of("clientMessageId", "c", "text", "我来看看"));
      waitFor(customer, session, "我来看看");
      Eventually.holds(
          "first reply counted", () -> grown(counter, before, "firstReplyHuman", "count") == 1);
      counter.post(conversation + "/resolve");
      waitFor(customer, session, "还满意吗");
      customer.say(session, "d", "4");
      Eventually.holds("rating counted", () -> grown(counter, before, "ratings", "4") == 1);
    }

    for (String name : List.of("conversations", "handedOver", "resolved")) {
      assertThat(total(counter).path(name).asLong() - before.path(name).asLong())
          .as(name)
          .isEqualTo(1);
    }
    for (String name : List.of("firstReplyBot", "handlingBot", "handlingHuman", "pickedUp")) {
      assertThat(grown(counter, before, name, "count")).as(name).isPositive();
    }
    assertThat(grown(counter, before, "channels", "webchat")).isEqualTo(1);
    assertThat(grown(counter, before, "reasons", "asked")).isEqualTo(1);
  }

  @Test
  void csv_ofTheSameReport_hasItsRows() {
    nodes.agent("exporter", Role.SUPERVISOR);
    AgentBrowser exporter = AgentBrowser.signedIn(nodes.first(), "exporter");
    try (ChatClient customer = new ChatClient(nodes.first())) {
      ChatClient.Session session = customer.session();
      customer.say(session, "a", "忘记密码怎么办");
      answered(customer, session);
    }

    HttpResponse<String> csv = exporter.get("/api/desk/reports.csv?by=hour");

    assertThat(csv.headers().firstValue("Content-Type")).get().asString().startsWith("text/csv");
    assertThat(csv.headers().firstValue("Content-Disposition"))
        .get()
        .asString()
        .contains("report.csv");
    List<String> lines = csv.body().lines().toList();
    long rows = exporter.get("/api/desk/reports?by=hour").body().split("\"at\":", -1).length - 1L;
    assertThat(lines.getFirst()).contains("conversations");
    assertThat(lines.size()).isGreaterThan(1);
    assertThat(lines.size() - 1L).isLessThanOrEqualTo(rows);
    assertThat(lines).allMatch(line -> line.matches("[^=+@-].*"));
    assertThat(exporter.get("/api/desk/reports.csv?by=year").statusCode()).isEqualTo(400);
    assertThat(exporter.get("/api/desk/reports?from=2020-01-01&to=2026-11-27").statusCode())
        .isEqualTo(400);
  }

  private static JsonNode total(AgentBrowser browser) {
    JsonNode rows = AgentBrowser.json(browser.get("/api/desk/reports?by=day")).path("rows");
    return rows.path(rows.size() - 1);
  }

  private static long grown(AgentBrowser browser, JsonNode before, String name, String part) {
    return total(browser).path(name).path(part).asLong(0) - before.path(name).path(part).asLong(0);
  }

  private static void answered(ChatClient customer, ChatClient.Session session) {
    Eventually.holds(
        "an answer",
        () ->
            customer.after(session, 0, Duration.ZERO).orElseThrow().stream()
                .anyMatch(line -> line.entry() != null));
  }

  private static void waitFor(ChatClient customer, ChatClient.Session session, String text) {
    Eventually.holds(
        "customer reads " + text,
        () ->
            customer.after(session, 0, Duration.ZERO).orElseThrow().stream()
                .map(ChatMessage::text)
                .anyMatch(said -> said.contains(text)));
  }
}
