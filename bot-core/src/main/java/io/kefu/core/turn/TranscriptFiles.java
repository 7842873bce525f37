package io.kefu.core.turn;

import io.kefu.core.attachment.AttachmentStore;
import io.kefu.core.attachment.FileOrigin;
import io.kefu.core.dialog.TextKey;
import io.kefu.core.dialog.Texts;
import io.kefu.core.handoff.CaseNumber;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.FileType;
import io.kefu.core.message.MessageId;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.message.TranscriptMessage.Author;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Conversations as text files: what was said, and nothing that is for agents only. */
public final class TranscriptFiles {

  private static final int PAGE = 500;

  private final Transcript transcript;
  private final AttachmentStore files;
  private final Texts texts;
  private final DateTimeFormatter time;

  /**
   * @param zone in which times are written
   */
  public TranscriptFiles(Transcript transcript, AttachmentStore files, Texts texts, ZoneId zone) {
    this.transcript = transcript;
    this.files = files;
    this.texts = texts;
    this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(zone);
  }

  /**
   * All that was said so far.
   *
   * @param title the case's number, or what else people know the conversation by
   */
  public String text(ConversationId conversation, String title) {
    StringBuilder text = new StringBuilder(title(title)).append('\n');
    List<TranscriptMessage> lines = transcript.after(conversation, 0, PAGE);
    while (!lines.isEmpty()) {
      lines.forEach(line -> text.append('\n').append(line(line)).append('\n'));
      lines = transcript.after(conversation, lines.getLast().sequence(), PAGE);
    }
    return text.toString();
  }

  /**
   * Keeps all that was said so far as a file of the conversation, once for each wish.
   *
   * @return empty if the conversation has as many files as it may
   */
  public Optional<AttachedFile> keep(
      ConversationId conversation, CaseNumber number, MessageId wish) {
    byte[] bytes = text(conversation, number.value()).getBytes(StandardCharsets.UTF_8);
    String name = title(number.value()) + "." + FileType.TEXT.extension();
    return files
        .reserve(new FileOrigin(conversation, Author.BOT, wish), bytes.length)
        .map(id -> new AttachedFile(id, name, FileType.TEXT, bytes.length))
        .map(file -> files.keep(conversation, file, bytes));
  }

  private String title(String of) {
    return texts.get(TextKey.TRANSCRIPT_TITLE, Map.of("case", of));
  }

  private String line(TranscriptMessage line) {
    String who =
        line.author()
            .orElseGet(() -> texts.list(TextKey.TRANSCRIPT_AUTHORS).get(line.from().ordinal()));
    return time.format(line.at()) + "  " + who + "\n" + line.content().body().plain();
  }
}
