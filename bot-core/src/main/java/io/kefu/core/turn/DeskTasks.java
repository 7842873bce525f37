package io.kefu.core.turn;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.CaseNews;
import io.kefu.core.handoff.CaseNumber;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.HandoffQueue;
import io.kefu.core.handoff.HandoffRequest;
import io.kefu.core.handoff.LastWord;
import io.kefu.core.handoff.cases.Assignments;
import io.kefu.core.handoff.cases.Change;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.turn.OutboxEntry.Task;
import java.util.Optional;

/**
 * Carries out what a conversation wants done beside being sent; what comes of it goes back to the
 * conversation as an event.
 */
public final class DeskTasks {

  private final HandoffQueue queue;
  private final CaseNews news;
  private final Assignments assignments;
  private final TranscriptKeeper transcripts;
  private final Dispatcher.EventSink events;

  /** Writes down what was said; see {@link TranscriptFiles#keep}. */
  public interface TranscriptKeeper {
    Optional<AttachedFile> keep(ConversationId conversation, CaseNumber number, MessageId wish);
  }

  public DeskTasks(
      HandoffQueue queue,
      CaseNews news,
      Assignments assignments,
      TranscriptKeeper transcripts,
      Dispatcher.EventSink events) {
    this.queue = queue;
    this.news = news;
    this.assignments = assignments;
    this.transcripts = transcripts;
    this.events = events;
  }

  void carryOut(OutboxEntry entry) {
    switch (entry.task()) {
      case Task.Enqueue(var request) -> place(entry, request.id(), queue.enqueue(request));
      case Task.Report(var request) -> queue.enqueue(request);
      case Task.GiveTo(var request, var agent) -> give(request, agent);
      case Task.Reopen(var handoff, var priority, var at, var due) ->
          place(entry, handoff, queue.reopen(handoff, priority, at, due));
      case Task.Withdraw(var handoff) -> queue.withdraw(handoff);
      case Task.UpdateCase(var handoff, var card) -> queue.update(handoff, card);
      case Task.News(var handoff, var word, int messages) ->
          news.said(entry.id(), handoff, word, messages);
      case Task.Rated(var handoff, var rating) -> news.rated(handoff, rating);
      case Task.Refuse(var agent, var id, var text) ->
          news.refused(agent, entry.conversation(), id, text);
      case Task.WriteTranscript(var number) -> write(entry, number);
      case Task.Send _,
          Task.Relay _,
          Task.IssueCode _,
          Task.RedeemCode _,
          Task.Arrive _,
          Task.Forward _ ->
          throw new IllegalArgumentException("not for the desk");
    }
  }

  /** An agent has answered the customer with this line. */
  void answered(OutboxEntry entry, HandoffId handoff, TranscriptMessage line) {
    String preview = LastWord.preview(line.content().body().plain());
    news.said(
        entry.id(), handoff, new LastWord(line.sequence(), line.from(), preview, line.at()), 0);
  }

  /** Nobody is left in the line who never asked to be there. */
  private void give(HandoffRequest request, AgentId agent) {
    queue.enqueue(request);
    switch (assignments.assign(request.id(), agent, agent)) {
      case Change.Done _, Change.Gone _, Change.NotOwner _ -> {}
      case Change.Unknown _ -> queue.withdraw(request.id());
    }
  }

  private void write(OutboxEntry entry, CaseNumber number) {
    MessageId wish = new MessageId("transcript-" + entry.id());
    events.accept(
        entry.conversation(),
        "transcript:" + entry.id(),
        new InboundItem.TranscriptWritten(transcripts.keep(entry.conversation(), number, wish)));
  }

  private void place(OutboxEntry entry, HandoffId handoff, HandoffQueue.Place place) {
    events.accept(
        entry.conversation(), "place:" + entry.id(), new InboundItem.PlaceTold(handoff, place));
  }
}
