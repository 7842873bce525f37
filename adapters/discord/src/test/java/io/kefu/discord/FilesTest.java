package io.kefu.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

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
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.discord.fake.Customer;
import io.kefu.discord.fake.FakeDiscord;
import io.kefu.discord.fake.Fault;
import io.kefu.discord.fake.Sent;
import io.kefu.discord.outbound.DiscordChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pictures and documents, from the customer to the agents and back. */
class FilesTest {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  private static final String SEND = "POST channels/*/messages";

  @RegisterExtension final CustomerStage stage = new CustomerStage(REDIS, 71);

  private final FakeDiscord discord = stage.discord;
  private final Customer zhang = stage.zhang;
  private final ConversationId chat = stage.chat;
  private final DiscordNode node = stage.node;

  @Test
  void picture_sent_isKeptCleanForTheAgents() {
    discord.says(zhang.sends("看这里", uploaded("../../截图.jpg", SampleFiles.photo(6))));

    TranscriptMessage line = customerLines(1).getFirst();
    AttachedFile file = line.content().attachment().orElseThrow();
    assertThat(file.type()).isEqualTo(FileType.JPEG);
    assertThat(file.name()).isEqualTo("截图.jpg");
    assertThat(line.content().body().plain()).isEqualTo("[图片] 看这里");
    byte[] kept = node.attachments.open(chat, file.id()).orElseThrow().content();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(SampleFiles.SECRET);
    assertThat(discord.files().shownTokens()).isEmpty();
  }

  @Test
  void pictures_severalInOneMessage_areAllKept() {
    discord.says(
        zhang.sends(
            "两张", uploaded("一.jpg", SampleFiles.png()), uploaded("二.jpg", SampleFiles.photo(1))));

    assertThat(customerLines(2))
        .extracting(
            line -> line.content().attachment().map(AttachedFile::name),
            line -> line.content().body().plain())
        .containsExactly(
            tuple(Optional.of("一.png"), "[图片] 两张"), tuple(Optional.of("二.jpg"), "[图片]"));
  }

  @Test
  void message_forwarded_isHeardWithItsPicture() {
    discord.says(zhang.forwards("请转到安全账户", uploaded("骗子.png", SampleFiles.png())));

    TranscriptMessage line = customerLines(1).getFirst();
    assertThat(line.content().body().plain()).isEqualTo("[图片] 请转到安全账户");
    assertThat(line.content().attachment()).isPresent();
  }

  @Test
  void file_thatIsNotKept_isStillMentioned() {
    byte[] program = "MZ program".getBytes(StandardCharsets.US_ASCII);
    discord.says(zhang.sends("", uploaded("a.png", program)));

    TranscriptMessage line = customerLines(1).getFirst();
    assertThat(line.content().body().plain()).isEqualTo("[图片]");
    assertThat(line.content().attachment()).isEmpty();
  }

  @Test
  void file_keptElsewhereThanAtDiscord_isNotFetched() {
    DataObject file = uploaded("a.png", SampleFiles.png());
    String elsewhere = file.getString("url").replace("127.0.0.1", "localhost");
    discord.says(zhang.sends("", file.put("url", elsewhere)));

    assertThat(customerLines(1).getFirst().content().attachment()).isEmpty();
  }

  @Test
  void correction_ofAMessageWithAFile_doesNotKeepItTwice() {
    DataObject said = zhang.sends("看这理", uploaded("a.png", SampleFiles.png()));
    discord.says(said);
    discord.gateway().tell("MESSAGE_UPDATE", Customer.corrected(said, "看这里"));

    TranscriptMessage corrected = customerLines(2).getLast();
    assertThat(corrected.content().body().plain()).isEqualTo("[图片] 看这里");
    assertThat(corrected.content().attachment()).isEmpty();
  }

  @Test
  void send_picture_comesAfterTheWordsOnce() {
    AttachedFile file = keep("截图.png", SampleFiles.png());
    discord.fail(SEND, new Fault.None(), new Fault.CutAfterwards());

    assertThat(send(with("请看", file))).isInstanceOf(Delivery.Retry.class);
    assertThat(send(with("请看", file))).isInstanceOf(Delivery.Delivered.class);

    assertThat(shown()).extracting(Sent::text).containsExactly("请看", "");
    DataObject sent = shown().getLast().request().getArray("files").getObject(0);
    assertThat(sent.getString("name")).isEqualTo("截图.png");
    assertThat(sent.getString("type")).isEqualTo("image/png");
    assertThat(sent.getString("content").getBytes(StandardCharsets.ISO_8859_1))
        .isEqualTo(SampleFiles.png());
    assertThat(shown().getLast().request().getBoolean("enforce_nonce")).isTrue();
  }

  @Test
  void send_fileAlone_isOneMessageThatDoesNotNameItInWords() {
    assertThat(send(with("a.pdf", keep("a.pdf", SampleFiles.pdf("")))))
        .isInstanceOf(Delivery.Delivered.class);

    assertThat(shown()).extracting(Sent::text).containsExactly("");
  }

  @Test
  void send_fileTooLargeForDiscord_failsForCertainAndSaysThatTheWordsWereSent() {
    AttachedFile file = keep("a.pdf", SampleFiles.pdf(""));
    discord.fail(SEND, new Fault.None(), Fault.refused(413, 40005, "Request entity too large"));

    assertThat(send(with("请看", file)))
        .isInstanceOfSatisfying(
            Delivery.Failed.class,
            failed -> assertThat(failed.cause()).isEqualTo("file-too-large"));
    assertThat(shown()).extracting(Sent::text).containsExactly("请看");
  }

  private DataObject uploaded(String name, byte[] content) {
    return discord.files().put(discord.address(), name, "image/png", content);
  }

  private List<TranscriptMessage> customerLines(int number) {
    Eventually.holds("stored", () -> stage.lines().size() >= number);
    return stage.lines();
  }

  private AttachedFile keep(String name, byte[] content) {
    return ((Taking.Taken)
            node.attachments.take(FileOrigin.agent(chat, new MessageId("a-1")), name, content))
        .file();
  }

  private Delivery send(Outbound message) {
    return node.channel.send(new Address(DiscordChannel.ID, zhang.chat()), message);
  }

  private List<Sent> shown() {
    return discord.rooms().to(zhang.chat());
  }

  private Outbound with(String words, AttachedFile file) {
    List<Block> body =
        words.isEmpty() ? List.of() : List.of(new Block.Paragraph(List.of(Span.plain(words))));
    Reply reply = new Reply(new RichText(body), List.of(), Optional.empty()).with(file);
    return new Outbound(
        chat,
        new TranscriptMessage(
            1, Author.AGENT, reply, Optional.empty(), List.of(), Optional.empty(), Instant.EPOCH));
  }
}
