package io.kefu.console.shape;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kefu.core.faq.EntryId;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.AttachmentId;
import io.kefu.core.message.Block;
import io.kefu.core.message.Choice;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.FileType;
import io.kefu.core.message.MessageId;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.message.TranscriptMessage.Author;
import io.kefu.core.turn.DeliveryMarks;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of the transcript as agents see it.
 *
 * @param author the agent's name, where an agent speaks
 * @param delivery how far it has come; null where the customer speaks
 * @param withdrawn whether the customer took it back
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Line(
    long sequence,
    Author from,
    Optional<String> author,
    String text,
    List<Block> parts,
    List<Choice> choices,
    Optional<EntryId> entry,
    Instant at,
    Optional<MessageId> clientMessageId,
    List<String> hidden,
    Optional<Delivery> delivery,
    boolean withdrawn,
    Optional<Attachment> attachment) {

  /** How far a line of ours has come; a reason only if it failed. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Delivery(String state, Optional<String> reason) {

    public static Delivery of(DeliveryMarks.State state, Optional<String> reason) {
      return new Delivery(state.name().toLowerCase(Locale.ROOT), reason);
    }
  }

  /** A file that was sent along, and where it is to be had. */
  public record Attachment(AttachmentId id, String name, FileType type, long size, String url) {

    static Attachment of(AttachedFile file, ConversationId conversation) {
      String url = "/api/desk/conversations/" + conversation + "/attachments/" + file.id();
      return new Attachment(file.id(), file.name(), file.type(), file.size(), url);
    }
  }

  public static Line of(
      ConversationId conversation, TranscriptMessage message, DeliveryMarks marks, Hidden hidden) {
    String text = message.content().body().plain();
    return new Line(
        message.sequence(),
        message.from(),
        message.author(),
        text,
        message.content().body().blocks(),
        message.content().choices(),
        message.content().entry(),
        message.at(),
        message.clientMessageId(),
        hidden.in(text),
        delivery(message, marks),
        marks.withdrawn().contains(message.sequence()),
        message.content().attachment().map(file -> Attachment.of(file, conversation)));
  }

  private static Optional<Delivery> delivery(TranscriptMessage message, DeliveryMarks marks) {
    return switch (message.from()) {
      case CUSTOMER -> Optional.empty();
      case BOT, AGENT, SYSTEM ->
          Optional.of(
              Delivery.of(
                  marks.of(message.sequence()),
                  Optional.ofNullable(marks.failed().get(message.sequence()))));
    };
  }
}
