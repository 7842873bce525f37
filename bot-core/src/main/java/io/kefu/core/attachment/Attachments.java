package io.kefu.core.attachment;

import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.AttachmentId;
import io.kefu.core.message.ConversationId;
import io.kefu.core.privacy.Masker;
import java.util.Optional;

/**
 * Takes files in, for a customer or an agent, and gives them out to whoever may see the
 * conversation; who may is the caller's to know.
 */
public final class Attachments {

  /** The largest file that is taken, in bytes. */
  public static final int MOST_BYTES = Inspector.MOST_BYTES;

  private final AttachmentStore store;
  private final FileNames names;

  public Attachments(AttachmentStore store, Masker masker) {
    this.store = store;
    this.names = new FileNames(masker);
  }

  /** What became of a file. */
  public sealed interface Taking {

    /** It is kept and may be sent along with a message. */
    record Taken(AttachedFile file) implements Taking {}

    /** It is not kept. */
    record Refused(Flaw flaw) implements Taking {}
  }

  /** A file that is kept, and what is in it. */
  public record Opened(AttachedFile file, byte[] content) {}

  /**
   * Looks into a file, cleans it and keeps it. Once the file is taken, the message is still to be
   * sent; the same message's file may be taken again, and the first is kept.
   *
   * @param name as the sender calls it, not to be trusted
   */
  public Taking take(FileOrigin origin, String name, byte[] content) {
    return switch (Inspector.inspect(content)) {
      case Inspection.Unfit(Flaw flaw) -> new Taking.Refused(flaw);
      case Inspection.Sound(var type, byte[] clean) ->
          store
              .reserve(origin, clean.length)
              .<Taking>map(id -> {
                AttachedFile file = new AttachedFile(id, names.of(name, type), type, clean.length);
                return new Taking.Taken(store.keep(origin.conversation(), file, clean));
              })
              .orElseGet(() -> new Taking.Refused(Flaw.TOO_MANY));
    };
  }

  /** A file of this conversation; empty if there is none of that name, or none any longer. */
  public Optional<Opened> open(ConversationId conversation, AttachmentId id) {
    return store
        .find(conversation, id)
        .flatMap(file -> store.read(conversation, id).map(content -> new Opened(file, content)));
  }
}
