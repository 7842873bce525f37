package io.kefu.core.rights;

import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage;
import java.time.Instant;
import java.util.List;

/**
 * Everything that was said with a person, masked as it is kept, and the files that go with it;
 * those whose time is over are named and cannot be read any more.
 *
 * @param conversation the one that was asked for
 * @param parts that conversation and those that were joined with it
 */
public record ContactCopy(ConversationId conversation, Instant at, List<Part> parts) {

  /** One conversation. */
  public record Part(
      ConversationId conversation, List<TranscriptMessage> messages, List<AttachedFile> files) {}

  /** What was said in all of them. */
  public List<TranscriptMessage> messages() {
    return parts.stream().flatMap(part -> part.messages().stream()).toList();
  }
}
