package io.kefu.console.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.attachment.FileOrigin;
import io.kefu.core.attachment.SampleFiles;
import io.kefu.core.dialog.TestDialogs;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.Block;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import io.kefu.core.message.Reply;
import io.kefu.core.message.RichText;
import io.kefu.core.message.Span;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.privacy.MaskLabels;
import io.kefu.core.privacy.Masker;
import io.kefu.core.redis.conversation.RedisAttachmentStore;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.core.rights.ContactCopy;
import io.kefu.core.turn.Transcript;
import io.kefu.core.turn.TranscriptFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

class ContactArchiveTest {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  private static final ConversationId WEB = new ConversationId("c-web");
  private static final ConversationId DOOR = new ConversationId("c-door");

  private final RedisAttachmentStore files =
      new RedisAttachmentStore(
          REDIS.client(), new RedisAttachmentStore.Limits(3, 4_000_000, Duration.ofDays(1)));
  private final Attachments attachments = new Attachments(files, new Masker(MaskLabels.neutral()));

  @Test
  void of_joinedConversations_holdsTheLinesAndFilesOfEach() throws IOException {
    ContactCopy.Part web = part(WEB, "网页上说的");
    ContactCopy.Part door = part(DOOR, "别处说的");
    Map<ConversationId, List<TranscriptMessage>> said =
        Map.of(WEB, web.messages(), DOOR, door.messages());
    ContactArchive archive =
        new ContactArchive(
            new TranscriptFiles(new Kept(said), files, TestDialogs.texts(), ZoneOffset.UTC),
            attachments,
            JsonMapper.shared());

    Map<String, String> entries =
        unzipped(archive.of(new ContactCopy(WEB, Instant.EPOCH, List.of(web, door))));

    assertThat(entries).containsOnlyKeys("messages.json", "transcript.txt", name(web), name(door));
    assertThat(entries.get("messages.json")).contains("网页上说的", "别处说的");
    assertThat(entries.get("transcript.txt")).contains("网页上说的", "别处说的");
  }

  private ContactCopy.Part part(ConversationId conversation, String text) {
    Attachments.Taking taking =
        attachments.take(
            FileOrigin.customer(conversation, new MessageId("m-1")), "a.png", SampleFiles.png());
    AttachedFile file = ((Attachments.Taking.Taken) taking).file();
    TranscriptMessage line =
        new TranscriptMessage(
            1,
            TranscriptMessage.Author.CUSTOMER,
            new Reply(
                    new RichText(
                        List.of(
                            new Block.Paragraph(List.of(new Span(text, false, Optional.empty()))))),
                    List.of(),
                    Optional.empty())
                .with(file),
            Optional.of(new MessageId("m-1")),
            List.of(),
            Optional.empty(),
            Instant.EPOCH);
    return new ContactCopy.Part(conversation, List.of(line), List.of(file));
  }

  private static String name(ContactCopy.Part part) {
    AttachedFile file = part.files().getFirst();
    return "files/" + file.id() + "/" + file.name();
  }

  private static Map<String, String> unzipped(byte[] archive) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }

  private record Kept(Map<ConversationId, List<TranscriptMessage>> said) implements Transcript {

    @Override
    public List<TranscriptMessage> after(ConversationId conversation, long sequence, int limit) {
      return said.getOrDefault(conversation, List.of()).stream()
          .filter(line -> line.sequence() > sequence)
          .toList();
    }

    @Override
    public long last(ConversationId conversation) {
      return said.getOrDefault(conversation, List.of()).size();
    }
  }
}
