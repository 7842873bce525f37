package io.kefu.webchat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kefu.core.faq.EntryId;
import io.kefu.core.message.Block;
import io.kefu.core.message.Choice;
import io.kefu.core.message.MessageId;
import io.kefu.core.message.TranscriptMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A line of the transcript as a client sees it: without what is for agents only. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ChatLine(
    long sequence,
    TranscriptMessage.Author from,
    String text,
    List<Block> parts,
    List<Choice> choices,
    Optional<EntryId> entry,
    Instant at,
    Optional<MessageId> clientMessageId,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Long> inReplyTo,
    Optional<ChatFile> attachment) {

  static ChatLine of(TranscriptMessage message) {
    return new ChatLine(
        message.sequence(),
        message.from(),
        message.content().body().plain(),
        message.content().body().blocks(),
        message.content().choices(),
        message.content().entry(),
        message.at(),
        message.clientMessageId(),
        message.inReplyTo(),
        message.content().attachment().map(ChatFile::of));
  }
}
