package io.kefu.webchat;

import io.kefu.core.attachment.AttachmentStore;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.AttachmentId;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files in memory, at most three of a conversation. */
final class MemoryFiles implements AttachmentStore {

  private static final int MOST = 3;

  private final Map<ConversationId, Map<MessageId, AttachmentId>> rooms = new ConcurrentHashMap<>();
  private final Map<AttachmentId, Kept> files = new ConcurrentHashMap<>();

  private record Kept(ConversationId conversation, AttachedFile file, byte[] content) {}

  @Override
  public Optional<AttachmentId> reserve(ConversationId conversation, MessageId message, long size) {
    Map<MessageId, AttachmentId> room =
        rooms.computeIfAbsent(conversation, _ -> new ConcurrentHashMap<>());
    if (room.size() >= MOST && !room.containsKey(message)) {
      return Optional.empty();
    }
    return Optional.of(
        room.computeIfAbsent(message, _ -> new AttachmentId("f%031d".formatted(files.size() + 1))));
  }

  @Override
  public void keep(ConversationId conversation, AttachedFile file, byte[] content) {
    files.put(file.id(), new Kept(conversation, file, content));
  }

  @Override
  public Optional<AttachedFile> find(ConversationId conversation, AttachmentId id) {
    return kept(conversation, id).map(Kept::file);
  }

  @Override
  public Optional<byte[]> read(ConversationId conversation, AttachmentId id) {
    return kept(conversation, id).map(Kept::content);
  }

  @Override
  public int erase(ConversationId conversation) {
    throw new UnsupportedOperationException();
  }

  private Optional<Kept> kept(ConversationId conversation, AttachmentId id) {
    return Optional.ofNullable(files.get(id))
        .filter(kept -> kept.conversation().equals(conversation));
  }
}
