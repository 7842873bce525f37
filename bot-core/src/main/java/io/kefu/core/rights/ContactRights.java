package io.kefu.core.rights;

import io.kefu.core.attachment.AttachmentStore;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.turn.ConversationStore;
import io.kefu.core.turn.Transcript;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Gives a person a copy of what is kept of them, and takes it away. Who may ask is not judged.
 * Conversations that were joined are one person's.
 */
public final class ContactRights {

  private static final int PAGE = 500;

  private final Transcript transcript;
  private final AttachmentStore files;
  private final ContactRecords records;
  private final ConversationStore conversations;
  private final Clock clock;

  public ContactRights(
      Transcript transcript,
      AttachmentStore files,
      ContactRecords records,
      ConversationStore conversations,
      Clock clock) {
    this.transcript = transcript;
    this.files = files;
    this.records = records;
    this.conversations = conversations;
    this.clock = clock;
  }

  public ContactCopy copy(ConversationId conversation) {
    return new ContactCopy(
        conversation, clock.instant(), joinedWith(conversation).stream().map(this::part).toList());
  }

  private ContactCopy.Part part(ConversationId conversation) {
    List<TranscriptMessage> all = said(conversation);
    List<AttachedFile> sent =
        all.stream().flatMap(message -> message.content().attachment().stream()).toList();
    return new ContactCopy.Part(conversation, all, sent);
  }

  private List<TranscriptMessage> said(ConversationId conversation) {
    List<TranscriptMessage> all = new ArrayList<>();
    List<TranscriptMessage> page = transcript.after(conversation, 0, PAGE);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = transcript.after(conversation, all.getLast().sequence(), PAGE);
    }
    return all;
  }

  /** The conversation, that which it is a door to, and the doors to either. */
  private Set<ConversationId> joinedWith(ConversationId conversation) {
    Set<ConversationId> all = new LinkedHashSet<>();
    Deque<ConversationId> open = new ArrayDeque<>(List.of(conversation));
    while (!open.isEmpty()) {
      ConversationId next = open.remove();
      if (all.add(next)) {
        conversations
            .look(next)
            .ifPresent(state -> {
              state.joined().ifPresent(open::add);
              open.addAll(state.doors());
            });
      }
    }
    return all;
  }

  /** Files go first: if the store fails in between, asking again finishes it. */
  public ErasureReceipt erase(ConversationId conversation) {
    int erasedFiles = 0;
    long lines = 0;
    // The one that was asked for goes last: as long as it is there, asking again finds the others.
    for (ConversationId each : List.copyOf(joinedWith(conversation)).reversed()) {
      erasedFiles += files.erase(each);
      lines += records.erase(each);
    }
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
