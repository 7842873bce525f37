package io.kefu.core.turn;

import io.kefu.core.handoff.CaseNews;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.HandoffQueue;
import io.kefu.core.handoff.LastWord;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.turn.OutboxEntry.Task;

/** Carries out what a conversation wants of the desk; the line's answers come back as events. */
final class DeskTasks {

  private final HandoffQueue queue;
  private final CaseNews news;
  private final Dispatcher.EventSink events;

  DeskTasks(HandoffQueue queue, CaseNews news, Dispatcher.EventSink events) {
    this.queue = queue;
    this.news = news;
    this.events = events;
  }

  void carryOut(OutboxEntry entry) {
    switch (entry.task()) {
      case Task.Enqueue(var request) -> place(entry, request.id(), queue.enqueue(request));
      case Task.Report(var request) -> queue.enqueue(request);
      case Task.Reopen(var handoff, var priority, var at, var due) ->
          place(entry, handoff, queue.reopen(handoff, priority, at, due));
      case Task.Withdraw(var handoff) -> queue.withdraw(handoff);
      case Task.UpdateCase(var handoff, var card) -> queue.update(handoff, card);
      case Task.News(var handoff, var word, int messages) ->
          news.said(entry.id(), handoff, word, messages);
      case Task.Rated(var handoff, var rating) -> news.rated(handoff, rating);
      case Task.Refuse(var agent, var id, var text) ->
          news.refused(agent, entry.conversation(), id, text);
      case Task.Send _, Task.Relay _ -> throw new IllegalArgumentException("not for the desk");
    }
  }

  /** An agent has answered the customer with this line. */
  void answered(OutboxEntry entry, HandoffId handoff, TranscriptMessage line) {
    String preview = LastWord.preview(line.content().body().plain());
    news.said(
        entry.id(), handoff, new LastWord(line.sequence(), line.from(), preview, line.at()), 0);
  }

  private void place(OutboxEntry entry, HandoffId handoff, HandoffQueue.Place place) {
    events.accept(
        entry.conversation(), "place:" + entry.id(), new InboundItem.PlaceTold(handoff, place));
  }
}
