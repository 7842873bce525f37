package io.kefu.core.dialog;

import io.kefu.core.dialog.Event.Utterance;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.LastWord;
import io.kefu.core.message.Content;
import io.kefu.core.message.TranscriptMessage.Author;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells the desk what a customer writes who waits for an agent or has one. */
final class DeskNews {

  private DeskNews() {}

  static Transition of(
      Conversation before, Conversation after, List<Utterance> burst, Instant now) {
    List<Utterance> written = burst.stream().filter(utterance -> utterance.sequence() > 0).toList();
    Optional<HandoffId> handoff = handoff(after).filter(id -> isOf(before, id));
    if (handoff.isEmpty() || written.isEmpty()) {
      return Transition.none(after);
    }
    Utterance last = written.getLast();
    LastWord word =
        new LastWord(
            last.sequence(), Author.CUSTOMER, LastWord.preview(shown(last.content())), now);
    return Transition.to(after, new Effect.TellDesk(handoff.get(), word, written.size()));
  }

  /** Whether the case was there before: what makes a new one goes along with its request. */
  private static boolean isOf(Conversation before, HandoffId handoff) {
    return handoff(before).equals(Optional.of(handoff))
        || before.aftercare().filter(care -> care.handoff().equals(handoff)).isPresent();
  }

  private static Optional<HandoffId> handoff(Conversation conversation) {
    return switch (conversation.owner()) {
      case Owner.Queue(var handoff, _, _) -> Optional.of(handoff);
      case Owner.Agent(_, var handoff) -> Optional.of(handoff);
      case Owner.Bot _, Owner.Closed _ -> Optional.empty();
    };
  }

  private static String shown(Content content) {
    return switch (content) {
      case Content.Opened _ -> "";
      case Content.Text(String text) -> text;
      case Content.Chosen(_, String label) -> label;
      case Content.Attachment(String label, String caption, _, _) -> "[" + label + "] " + caption;
    };
  }
}
