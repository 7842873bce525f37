package io.kefu.webchat;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.attachment.Attachments.Taking;
import io.kefu.core.attachment.FileOrigin;
import io.kefu.core.attachment.Flaw;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.Content;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import java.util.Optional;

/** Takes files of customers and has them said: first the file is kept, then the message. */
final class Uploads {

  private final Attachments attachments;
  private final Reception reception;
  private final FileLabels labels;

  Uploads(Attachments attachments, Reception reception, FileLabels labels) {
    this.attachments = attachments;
    this.reception = reception;
    this.labels = labels;
  }

  /** What became of a file. */
  sealed interface Outcome {

    /** It is kept, and its message will be answered. */
    record Accepted(long sequence, ChatFile attachment) implements Outcome {}

    /** It is not kept, or nothing was said of it. */
    record Refused(Problem problem) implements Outcome {}
  }

  Outcome take(ConversationId conversation, MessageId message, String name, byte[] bytes) {
    return switch (attachments.take(FileOrigin.customer(conversation, message), name, bytes)) {
      case Taking.Refused(Flaw flaw) -> new Outcome.Refused(problem(flaw));
      case Taking.Taken(AttachedFile file) -> say(conversation, message, file);
    };
  }

  private Outcome say(ConversationId conversation, MessageId message, AttachedFile file) {
    Content content =
        new Content.Attachment(labels.of(file.type()), "", file.id().value(), Optional.of(file));
    return switch (reception.accept(conversation, message, content)) {
      case Reception.Outcome.Accepted(long sequence) ->
          new Outcome.Accepted(sequence, ChatFile.of(file));
      case Reception.Outcome.Refused(Problem problem) -> new Outcome.Refused(problem);
    };
  }

  private static Problem problem(Flaw flaw) {
    return switch (flaw) {
      case EMPTY, DAMAGED -> Problem.FILE_DAMAGED;
      case TOO_LARGE -> Problem.FILE_TOO_LARGE;
      case UNKNOWN_TYPE -> Problem.FILE_TYPE_UNSUPPORTED;
      case TOO_MANY_PIXELS -> Problem.FILE_TOO_MANY_PIXELS;
      case ACTIVE_CONTENT -> Problem.FILE_ACTIVE;
      case ENCRYPTED -> Problem.FILE_ENCRYPTED;
      case TOO_MANY -> Problem.TOO_MANY_FILES;
    };
  }
}
