package io.kefu.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.attachment.SampleFiles;
import io.kefu.webchat.TestClient.Answer;
import io.kefu.webchat.TestClient.Session;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
    classes = TestChat.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "server.tomcat.max-swallow-size=32MB")
class AttachmentHttpTest {

  @LocalServerPort private int port;
  @Autowired private MemoryStore store;

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
    client.close();
  }

  @Test
  void attachments_photo_isSaidAndGivenBackClean() {
    Answer sent = client.upload(session, "m1", "转账 \"1\".jpg", SampleFiles.photo(6));

    assertThat(sent.status()).isEqualTo(202);
    assertThat(sent.json().path("sequence").asLong()).isEqualTo(1);
    JsonNode line = client.read(session, 0, Duration.ZERO).json().at("/messages/0");
    assertThat(line.path("text").asString("")).isEqualTo("[图片]");
    assertThat(line.path("attachment")).isEqualTo(sent.json().path("attachment"));
    assertThat(line.at("/attachment/type").asString("")).isEqualTo("image/jpeg");
    assertThat(line.at("/attachment/name").asString("")).isEqualTo("转账 1.jpg");

    Answer file = client.send(client.as(session, line.at("/attachment/url").asString("")));
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.response().body()).doesNotContain(SampleFiles.SECRET);
    assertThat(file.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(file.header("Content-Disposition")).startsWith("attachment; ");
    assertThat(file.response().headers().allValues("Content-Security-Policy"))
        .containsExactly(
            "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox");
    assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(file.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void attachments_sameIdTwice_isSaidOnce() {
    Answer first = client.upload(session, "m1", "a.png", SampleFiles.png());
    Answer again = client.upload(session, "m1", "a.png", SampleFiles.png());

    assertThat(again.response().body()).isEqualTo(first.response().body());
    assertThat(client.read(session, 0, Duration.ZERO).json().path("messages")).hasSize(1);
  }

  @Test
  void attachments_ofAnother_areNotThere() {
    Answer sent = client.upload(session, "m1", "a.png", SampleFiles.png());
    String url = sent.json().at("/attachment/url").asString("");

    assertThat(client.send(client.as(client.open(), url)).problem()).isEqualTo("not-found");
    assertThat(client.send(client.to(url)).problem()).isEqualTo("unauthorized");
    assertThat(client.send(client.as(session, "/api/chat/attachments/..%2f..")).status())
        .isBetween(400, 404);
  }

  @Test
  void attachments_unfit_areRefusedWithTheReason() {
    assertThat(problem("a.png", "<svg onload='alert(1)'/>")).isEqualTo("file-type-unsupported");
    assertThat(problem("a.png", "")).isEqualTo("file-damaged");
    assertThat(problem("a.pdf", "%PDF-1.7 1 0 obj <</S/JavaScript>> startxref %%EOF"))
        .isEqualTo("file-active");
    assertThat(client.upload(session, "m1", "a.png", new byte[11_000_000]).status()).isEqualTo(413);
    assertThat(client.upload(session, "", "a.png", SampleFiles.png()).problem())
        .isEqualTo("message-id-invalid");
    assertThat(client.read(session, 0, Duration.ZERO).json().path("messages")).isEmpty();
  }

  @Test
  void attachments_tooMany_areRefused() {
    for (int i = 0; i < 3; i++) {
      client.upload(session, "m" + i, "a.png", SampleFiles.png());
    }

    assertThat(client.upload(session, "m9", "a.png", SampleFiles.png()).problem())
        .isEqualTo("too-many-files");
  }

  @Test
  void attachments_storeAway_maySendAgain() {
    store.goAway(true);
    assertThat(client.upload(session, "m1", "a.png", SampleFiles.png()).status()).isEqualTo(503);
    store.goAway(false);

    assertThat(client.upload(session, "m1", "a.png", SampleFiles.png()).status()).isEqualTo(202);
  }

  private String problem(String name, String content) {
    return client
        .upload(session, "m1", name, content.getBytes(StandardCharsets.ISO_8859_1))
        .problem();
  }
}
