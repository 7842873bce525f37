package io.kefu.core.deskchat;

import io.kefu.core.handoff.cases.DeskCase;
import io.kefu.core.handoff.desk.Note;
import io.kefu.core.handoff.desk.Notes;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.turn.Deliveries;
import io.kefu.core.turn.Transcript;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Finds out what a thread does not show yet. */
final class NewsReader {

  /** So much fits in one message of any chat program, if it is not a single long line. */
  private static final int ROOM = 1800;

  private static final int PAGE = 50;

  private final Transcript transcript;
  private final Deliveries deliveries;
  private final Notes notes;
  private final ThreadAnswers answers;
  private final Standing standing;
  private final ThreadWriter writer;
  private final Predicate<TranscriptMessage> writtenHere;

  /**
   * @param writtenHere lines that agents wrote in the thread, which shows them already
   */
  NewsReader(
      DeskAccess desk,
      ThreadAnswers answers,
      Standing standing,
      ThreadWriter writer,
      Predicate<TranscriptMessage> writtenHere) {
    this.transcript = desk.transcript();
    this.deliveries = desk.deliveries();
    this.notes = desk.notes();
    this.answers = answers;
    this.standing = standing;
    this.writer = writer;
    this.writtenHere = writtenHere;
  }

  /** What comes next; nothing is marked as shown by this. */
  News next(DeskCase one, CaseThread thread) {
    Paragraphs text = new Paragraphs();
    List<String> waiting = answers.of(thread.handoff());
    waiting.forEach(text::add);
    String now = Standing.of(one);
    if (!now.equals(thread.standing())) {
      text.add("**\u25b8** " + standing.inWords(one));
    }
    long failure = addFailures(text, thread);
    long note = addNotes(text, thread);
    long shown = thread.line();
    Optional<TranscriptMessage> file = Optional.empty();
    for (TranscriptMessage line : transcript.after(thread.conversation(), shown, PAGE)) {
      if (!writtenHere.test(line)) {
        if (line.content().attachment().isPresent()) {
          file = Optional.of(line);
          break;
        }
        if (!text.isEmpty() && text.length() > ROOM) {
          break;
        }
        text.add(writer.line(line));
      }
      shown = line.sequence();
    }
    int withdrawals = addWithdrawals(text, thread, shown);
    return new News(
        Optional.of(text).filter(it -> !it.isEmpty()).map(Paragraphs::text),
        now,
        shown,
        note,
        failure,
        withdrawals,
        waiting.size(),
        file);
  }

  private long addNotes(Paragraphs text, CaseThread thread) {
    long shown = thread.note();
    for (Note note : notes.of(thread.conversation())) {
      if (note.id() > thread.note()) {
        text.add(writer.note(note));
        shown = note.id();
      }
    }
    return shown;
  }

  /** Of lines that the thread shows by now. */
  private int addWithdrawals(Paragraphs text, CaseThread thread, long shown) {
    List<Long> withdrawn = deliveries.of(thread.conversation()).withdrawn();
    int told = thread.withdrawals();
    while (told < withdrawn.size() && withdrawn.get(told) <= shown && text.length() <= ROOM) {
      transcript
          .after(thread.conversation(), withdrawn.get(told) - 1, 1)
          .forEach(line -> text.add(writer.withdrawal(line)));
      told++;
    }
    return told;
  }

  private long addFailures(Paragraphs text, CaseThread thread) {
    Map<Long, String> failed =
        new TreeMap<>(deliveries.of(thread.conversation()).failed())
            .tailMap(thread.failure(), false);
    long told = thread.failure();
    for (Map.Entry<Long, String> each : failed.entrySet()) {
      transcript.after(thread.conversation(), each.getKey() - 1, 1).stream()
          .filter(line -> line.from() == TranscriptMessage.Author.AGENT)
          .forEach(line -> text.add(writer.failure(line, each.getValue())));
      told = each.getKey();
    }
    return told;
  }
}
