package io.kefu.console.shape;

import io.kefu.core.handoff.desk.Note;
import io.kefu.core.handoff.desk.Notes;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.turn.Deliveries;
import io.kefu.core.turn.DeliveryMarks;
import io.kefu.core.turn.Transcript;
import java.util.List;

/** Reads what was said in a conversation, and the notes beside it. */
public final class Threads {

  private final Transcript transcript;
  private final Deliveries deliveries;
  private final Notes notes;
  private final Hidden hidden;

  public Threads(Transcript transcript, Deliveries deliveries, Notes notes, Hidden hidden) {
    this.transcript = transcript;
    this.deliveries = deliveries;
    this.notes = notes;
    this.hidden = hidden;
  }

  /**
   * A piece of a thread.
   *
   * @param more whether there are older lines before the first one
   * @param reset whether there was too much: what the client had before is not continued
   */
  public record Piece(
      List<Line> messages, List<Note> notes, long last, boolean more, boolean reset) {}

  /** The last lines. */
  public Piece latest(ConversationId conversation, int limit) {
    long last = transcript.last(conversation);
    return piece(conversation, Math.max(0, last - limit), limit, last, false);
  }

  /** What comes after a line; the last lines if that is more than {@code most}. */
  public Piece after(ConversationId conversation, long sequence, int most, int limit) {
    long last = transcript.last(conversation);
    return last - sequence > most || sequence > last
        ? piece(conversation, Math.max(0, last - limit), limit, last, true)
        : piece(conversation, sequence, most, last, false);
  }

  /** What comes before a line. */
  public Piece before(ConversationId conversation, long sequence, int limit) {
    long end = Math.max(0, sequence - 1);
    long begin = Math.max(0, end - limit);
    return piece(conversation, begin, (int) (end - begin), transcript.last(conversation), false);
  }

  /** Lines that came after this one; two round trips to the store. */
  public List<Line> lines(ConversationId conversation, long after, int limit) {
    return lines(conversation, transcript.after(conversation, after, limit));
  }

  /** The plain lines of a conversation's end, for whoever reads them on behalf of an agent. */
  public List<TranscriptMessage> tail(ConversationId conversation, int limit) {
    long last = transcript.last(conversation);
    return transcript.after(conversation, Math.max(0, last - limit), limit);
  }

  private Piece piece(
      ConversationId conversation, long after, int limit, long last, boolean reset) {
    List<Line> lines = lines(conversation, transcript.after(conversation, after, limit));
    boolean more = !lines.isEmpty() && lines.getFirst().sequence() > 1;
    return new Piece(lines, notes.of(conversation), last, more, reset);
  }

  private List<Line> lines(ConversationId conversation, List<TranscriptMessage> messages) {
    DeliveryMarks marks = messages.isEmpty() ? DeliveryMarks.NONE : deliveries.of(conversation);
    return messages.stream().map(message -> Line.of(conversation, message, marks, hidden)).toList();
  }
}
