package io.kefu.webchat;

import io.kefu.core.attachment.AttachmentStore;
import io.kefu.core.attachment.FileOrigin;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.AttachmentId;
import io.kefu.core.message.ConversationId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files in memory, at most three of a conversation. */
final class MemoryFiles implements AttachmentStore {

  private static final int MOST = 3;

  private final Map<ConversationId, Map<FileOrigin, AttachmentId>> rooms =
      new ConcurrentHashMap<>();
  private final Map<AttachmentId, Kept> files = new ConcurrentHashMap<>();

  private record Kept(ConversationId conversation, AttachedFile file, byte[] content) {}

  @Override
  public Optional<AttachmentId> reserve(FileOrigin origin, long size) {
    Map<FileOrigin, AttachmentId> room =
        rooms.computeIfAbsent(origin.conversation(), _ -> new ConcurrentHashMap<>());
    if (room.size() >= MOST && !room.containsKey(origin)) {
      return Optional.empty();
    }
    return Optional.of(
        room.computeIfAbsent(origin, _ -> new AttachmentId("f%031d".formatted(files.size() + 1))));
  }

  @Override
  public AttachedFile keep(ConversationId conversation, AttachedFile file, byte[] content) {
    Kept fresh = new Kept(conversation, file, content);
    return files.computeIfAbsent(file.id(), _ -> fresh).file();
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
