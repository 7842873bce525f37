package io.kefu.core.dialog;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.CaseNumber;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.Release;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.AttachmentId;
import io.kefu.core.message.Block;
import io.kefu.core.message.FileType;
import io.kefu.core.message.MessageId;
import io.kefu.core.message.Reply;
import io.kefu.core.message.RichText;
import io.kefu.core.message.Span;
import java.util.List;
import java.util.Optional;

/** What the desk does in a script. */
final class DeskLines {

  private static final CaseNumber NUMBER = new CaseNumber("1123-0042");

  private static final AttachedFile FILE =
      new AttachedFile(new AttachmentId("a".repeat(32)), "聊天记录.txt", FileType.TEXT, 9);

  private DeskLines() {}

  /**
   * Reads {@code li has it}, {@code li takes it} (unasked), {@code li says …}, {@code li wants it},
   * the name of a release, or what became of a transcript: {@code wrote it}, {@code failed}.
   */
  static Event event(Conversation conversation, String which, String line) {
    int n = which.isEmpty() ? conversation.handoffs() : Integer.parseInt(which);
    HandoffId handoff = HandoffId.of(conversation.id(), n);
    String[] words = line.split(" ", 3);
    if (line.equals("failed")) {
      return new Event.TranscriptWritten(Optional.empty());
    }
    if (words.length == 1) {
      return new Event.AgentReleased(handoff, NUMBER, Release.valueOf(line));
    }
    if (line.equals("wrote it")) {
      return new Event.TranscriptWritten(Optional.of(FILE));
    }
    AgentId agent = new AgentId(words[0]);
    if (line.endsWith("wants it")) {
      return new Event.TakeoverWished(agent);
    }
    String name = "小" + words[0];
    return words[1].equals("says")
        ? new Event.AgentSpoke(handoff, agent, name, new MessageId("m-1"), reply(words[2]))
        : new Event.AgentAssigned(handoff, NUMBER, agent, name, words[1].equals("takes"));
  }

  static Reply reply(String text) {
    return new Reply(
        new RichText(List.of(new Block.Paragraph(List.of(Span.plain(text))))),
        List.of(),
        Optional.empty());
  }
}
