package io.kefu.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.account.Role;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.server.process.ChatClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
    assertThat(customer.after(session, 0, Duration.ZERO).orElseThrow()).isEmpty();
    assertThat(admin.get(contact + "/copy").statusCode()).isEqualTo(404);
    assertThat(admin.get("/api/desk/audit").body())
        .contains("contact-export", "contact-erase")
        .doesNotContain(session.conversation());
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
