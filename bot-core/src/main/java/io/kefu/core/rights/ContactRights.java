package io.kefu.core.rights;

import io.kefu.core.attachment.AttachmentStore;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.turn.Transcript;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Gives a person a copy of what is kept of them, and takes it away. Who may ask is not judged. */
public final class ContactRights {

  private static final int PAGE = 500;

  private final Transcript transcript;
  private final AttachmentStore files;
  private final ContactRecords records;
  private final Clock clock;

  public ContactRights(
      Transcript transcript, AttachmentStore files, ContactRecords records, Clock clock) {
    this.transcript = transcript;
    this.files = files;
    this.records = records;
    this.clock = clock;
  }

  public ContactCopy copy(ConversationId conversation) {
    List<TranscriptMessage> all = new ArrayList<>();
    List<TranscriptMessage> page = transcript.after(conversation, 0, PAGE);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = transcript.after(conversation, all.getLast().sequence(), PAGE);
    }
    List<AttachedFile> sent =
        all.stream().flatMap(message -> message.content().attachment().stream()).toList();
    return new ContactCopy(conversation, clock.instant(), List.copyOf(all), sent);
  }

  /** Files go first: if the store fails in between, asking again finishes it. */
  public ErasureReceipt erase(ConversationId conversation) {
    int erasedFiles = files.erase(conversation);
    long lines = records.erase(conversation);
    ErasureReceipt receipt =
        new ErasureReceipt(
            UUID.randomUUID().toString(),
            digest(conversation),
            clock.instant(),
            lines,
            erasedFiles);
    records.keep(receipt);
    return receipt;
  }

  /** The digest under which a receipt names this conversation. */
  public static String digest(ConversationId conversation) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] bytes = conversation.value().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(sha256.digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
