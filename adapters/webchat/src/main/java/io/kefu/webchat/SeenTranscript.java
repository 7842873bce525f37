package io.kefu.webchat;

import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.turn.JoinedConversations;
import io.kefu.core.turn.JoinedConversations.Behind;
import io.kefu.core.turn.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What a customer sees of a conversation: its lines, and if it has become a door to another, then
 * all lines of that, numbered on. Looks for a door only where there are no lines of its own.
 */
final class SeenTranscript implements Transcript {

  /** Behind a door there may be another, but hardly a third. */
  private static final int MOST_DOORS = 2;

  private final Transcript written;
  private final JoinedConversations doors;
  private final BiConsumer<ConversationId, Behind> found;

  /**
   * @param found is told each door that was come upon, time and again
   */
  SeenTranscript(
      Transcript written, JoinedConversations doors, BiConsumer<ConversationId, Behind> found) {
    this.written = written;
    this.doors = doors;
    this.found = found;
  }

  @Override
  public List<TranscriptMessage> after(ConversationId conversation, long sequence, int limit) {
    return after(conversation, sequence, limit, MOST_DOORS);
  }

  private List<TranscriptMessage> after(
      ConversationId conversation, long sequence, int limit, int doorsLeft) {
    List<TranscriptMessage> own = written.after(conversation, sequence, limit);
    return own.isEmpty() && doorsLeft > 0
        ? behind(conversation)
            .map(behind -> numberedOn(behind, sequence, limit, doorsLeft - 1))
            .orElseGet(List::of)
        : own;
  }

  private List<TranscriptMessage> numberedOn(
      Behind behind, long sequence, int limit, int doorsLeft) {
    long from = Math.max(0, sequence - behind.lines());
    return after(behind.conversation(), from, limit, doorsLeft).stream()
        .map(line -> line.at(line.sequence() + behind.lines()))
        .toList();
  }

  @Override
  public long last(ConversationId conversation) {
    long lines = 0;
    ConversationId here = conversation;
    for (int i = 0; i < MOST_DOORS; i++) {
      Optional<Behind> next = behind(here);
      if (next.isEmpty()) {
        break;
      }
      lines += next.get().lines();
      here = next.get().conversation();
    }
    return lines + written.last(here);
  }

  private Optional<Behind> behind(ConversationId conversation) {
    Optional<Behind> behind = doors.behind(conversation);
    behind.ifPresent(it -> found.accept(conversation, it));
    return behind;
  }
}
