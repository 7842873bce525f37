package io.kefu.console.cases;

import io.kefu.console.shape.DeskWords;
import io.kefu.core.handoff.cases.CaseBook;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.turn.Transcript;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A conversation as a text file: what was said and nothing that is for agents only. */
public final class TranscriptFile {

  private static final int PAGE = 500;

  private final Transcript transcript;
  private final CaseBook cases;
  private final DeskWords words;
  private final DateTimeFormatter time;

  public TranscriptFile(Transcript transcript, CaseBook cases, DeskWords words, ZoneId zone) {
    this.transcript = transcript;
    this.cases = cases;
    this.words = words;
    this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(zone);
  }

  String of(ConversationId conversation) {
    String number =
        cases
            .latest(conversation)
            .map(one -> one.number().toString())
            .orElseGet(conversation::value);
    StringBuilder text = new StringBuilder(words.transcriptTitle(number)).append('\n');
    long position = 0;
    List<TranscriptMessage> lines = transcript.after(conversation, position, PAGE);
    while (!lines.isEmpty()) {
      lines.forEach(line -> text.append('\n').append(line(line)).append('\n'));
      position = lines.getLast().sequence();
      lines = transcript.after(conversation, position, PAGE);
    }
    return text.toString();
  }

  private String line(TranscriptMessage line) {
    String who = line.author().orElseGet(() -> words.author(line.from()));
    return time.format(line.at()) + "  " + who + "\n" + line.content().body().plain();
  }
}
