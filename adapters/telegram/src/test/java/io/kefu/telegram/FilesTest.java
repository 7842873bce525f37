package io.kefu.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kefu.core.attachment.Attachments.Taking;
import io.kefu.core.attachment.FileOrigin;
import io.kefu.core.attachment.SampleFiles;
import io.kefu.core.channel.Delivery;
import io.kefu.core.channel.Outbound;
import io.kefu.core.message.Address;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.Block;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.FileType;
import io.kefu.core.message.MessageId;
import io.kefu.core.message.Reply;
import io.kefu.core.message.RichText;
import io.kefu.core.message.Span;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.message.TranscriptMessage.Author;
import io.kefu.core.redis.conversation.RedisTranscript;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.telegram.fake.Chats.Sent;
import io.kefu.telegram.fake.Customer;
import io.kefu.telegram.fake.FakeBotApi;
import io.kefu.telegram.fake.Fault;
import io.kefu.telegram.outbound.TelegramChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Photos and documents, from the customer to the agents and back. */
class FilesTest {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  private static final ConversationId CHAT = new ConversationId("tg-4301");

  private final FakeBotApi telegram = FakeBotApi.start();
  private final Customer zhang = new Customer(4301);
  private final TelegramNode node = new TelegramNode(REDIS, "one", telegram, TelegramNode.ROOMY);
  private final RedisTranscript transcript = new RedisTranscript(REDIS.client());

  @BeforeEach
  void startNode() {
    REDIS.flush();
    node.start();
  }

  @AfterEach
  void stop() {
    node.close();
    telegram.close();
  }

  @Test
  void photo_sent_isKeptCleanForTheAgents() {
    telegram.files().put("AgAC-large", SampleFiles.photo(6));
    telegram.updates().add(zhang.sends("photo", "看这里"));

    AttachedFile file = firstLine().content().attachment().orElseThrow();
    assertThat(file.type()).isEqualTo(FileType.JPEG);
    assertThat(firstLine().content().body().plain()).isEqualTo("[图片] 看这里");
    byte[] kept = node.attachments.open(CHAT, file.id()).orElseThrow().content();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(SampleFiles.SECRET);
  }

  @Test
  void document_thatIsNotKept_isStillMentioned() {
    telegram.files().put("AgAC-only", "MZ program".getBytes(StandardCharsets.US_ASCII));
    telegram.updates().add(zhang.sends("document", ""));

    assertThat(firstLine().content().body().plain()).isEqualTo("[文件]");
    assertThat(firstLine().content().attachment()).isEmpty();
  }

  @Test
  void document_withAName_keepsItWithoutWhatIsUnfit() {
    telegram.files().put("AgAC-only", SampleFiles.pdf(""));
    ObjectNode update = zhang.sends("document", "");
    ((ObjectNode) update.path("message").path("document"))
        .put("file_name", "../../\u202Efdp.对账单 七月.PDF");
    telegram.updates().add(update);

    AttachedFile file = firstLine().content().attachment().orElseThrow();
    assertThat(file.name()).isEqualTo("fdp.对账单 七月.pdf");
    assertThat(file.type()).isEqualTo(FileType.PDF);
  }

  @Test
  void photo_thatCannotBeFetched_isStillMentioned() {
    telegram.updates().add(zhang.sends("photo", ""));

    assertThat(firstLine().content().attachment()).isEmpty();
    assertThat(telegram.calls("getFile")).isNotEmpty();
  }

  @Test
  void send_photo_comesAfterTheWords() {
    AttachedFile file = keep("截图.png", SampleFiles.png());

    assertThat(node.channel.send(address(), with(file))).isInstanceOf(Delivery.Delivered.class);

    List<Sent> sent = telegram.chats().to(4301);
    assertThat(sent).extracting(Sent::text).containsExactly("请看", "");
    JsonNode photo = sent.getLast().request().path("photo");
    assertThat(photo.path("name").asText()).isEqualTo("截图.png");
    assertThat(photo.path("type").asText()).isEqualTo("image/png");
    assertThat(photo.path("content").asText().getBytes(StandardCharsets.ISO_8859_1))
        .isEqualTo(SampleFiles.png());
  }

  @Test
  void send_fileAlone_isNotNamedInWords() {
    AttachedFile file = keep("file_12.jpg", SampleFiles.png());

    assertThat(node.channel.send(address(), with(file.name(), file)))
        .isInstanceOf(Delivery.Delivered.class);

    assertThat(telegram.chats().to(4301)).extracting(Sent::text).containsExactly("");
  }

  @Test
  void send_pictureTelegramRefusesAsPhoto_goesAsDocument() {
    AttachedFile file = keep("长图.png", SampleFiles.png());
    telegram.fail("sendPhoto", Fault.refused(400, "Bad Request: PHOTO_INVALID_DIMENSIONS"));

    assertThat(node.channel.send(address(), with(file))).isInstanceOf(Delivery.Delivered.class);

    assertThat(telegram.chats().to(4301).getLast().request().path("document").isMissingNode())
        .isFalse();
  }

  @Test
  void send_uploadFailsOnce_repeatsTheFileAlone() {
    AttachedFile file = keep("a.pdf", SampleFiles.pdf(""));
    telegram.fail("sendDocument", new Fault.Cut());

    assertThat(node.channel.send(address(), with(file))).isInstanceOf(Delivery.Retry.class);
    assertThat(node.channel.send(address(), with(file))).isInstanceOf(Delivery.Delivered.class);

    assertThat(telegram.chats().to(4301)).extracting(Sent::text).containsExactly("请看", "");
  }

  private TranscriptMessage firstLine() {
    Eventually.holds("stored", () -> transcript.last(CHAT) > 0);
    return transcript.after(CHAT, 0, 1).getFirst();
  }

  private AttachedFile keep(String name, byte[] content) {
    return ((Taking.Taken)
            node.attachments.take(FileOrigin.agent(CHAT, new MessageId("a-1")), name, content))
        .file();
  }

  private static Address address() {
    return new Address(TelegramChannel.ID, Peer.customer(4301).toString());
  }

  private static Outbound with(AttachedFile file) {
    return with("请看", file);
  }

  private static Outbound with(String words, AttachedFile file) {
    Reply reply =
        new Reply(
                new RichText(List.of(new Block.Paragraph(List.of(Span.plain(words))))),
                List.of(),
                Optional.empty())
            .with(file);
    return new Outbound(
        CHAT,
        new TranscriptMessage(
            1, Author.AGENT, reply, Optional.empty(), List.of(), Optional.empty(), Instant.EPOCH));
  }
}
