package io.kefu.core.deskchat;

import io.kefu.core.channel.Leadership;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.cases.CaseBook;
import io.kefu.core.handoff.cases.DeskCase;
import io.kefu.core.message.RichText;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.turn.Transcript;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes threads show what there is to know of cases. What is shown is remembered after it was
 * posted: a node that dies in between has it posted once more by the next.
 */
final class ThreadMirror {

  /** How much of the talk with the bot a new thread shows. */
  private static final int LINES_BEFORE = 12;

  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final Duration A_MOMENT = Duration.ofMillis(100);
  private static final Logger LOG = LoggerFactory.getLogger(ThreadMirror.class);

  private final DeskChat chat;
  private final Leadership opening;
  private final CaseBook cases;
  private final CaseThreads threads;
  private final ThreadAnswers answers;
  private final Transcript transcript;
  private final CardWriter cards;
  private final ThreadWriter writer;
  private final NewsReader news;

  ThreadMirror(
      DeskChat chat,
      Leadership opening,
      CaseBook cases,
      ThreadRecords records,
      Transcript transcript,
      CardWriter cards,
      ThreadWriter writer,
      NewsReader news) {
    this.chat = chat;
    this.opening = opening;
    this.cases = cases;
    this.threads = records.threads();
    this.answers = records.answers();
    this.transcript = transcript;
    this.cards = cards;
    this.writer = writer;
    this.news = news;
  }

  /** How far a thread was brought. */
  sealed interface Progress {

    /** It shows so much now; there may be more. */
    record On(CaseThread thread) implements Progress {}

    /** It shows everything. */
    record Complete() implements Progress {}

    /** This one has to wait. */
    record Postponed(Duration time) implements Progress {}

    /** Nothing goes at the moment, in no thread. */
    record Wait(Duration time) implements Progress {}
  }

  /** Has the thread of this case show all there is; opens one for an open case. */
  Progress bring(HandoffId handoff) {
    Optional<CaseThread> known = threads.find(handoff);
    Optional<DeskCase> one = cases.find(handoff);
    if (one.isEmpty()) {
      return known.map(this::takeAway).orElseGet(() -> nowhere(handoff));
    }
    Progress progress =
        known
            .<Progress>map(Progress.On::new)
            .orElseGet(() -> one.get().state().open() ? open(one.get()) : nowhere(handoff));
    while (progress instanceof Progress.On(CaseThread thread)) {
      progress = step(one.get(), thread);
    }
    return progress;
  }

  /** There is no thread and is to be none; answers that wait for one are dropped. */
  private Progress nowhere(HandoffId handoff) {
    answers.posted(handoff, Integer.MAX_VALUE);
    return new Progress.Complete();
  }

  private Progress step(DeskCase one, CaseThread thread) {
    for (BiFunction<DeskCase, CaseThread, Progress> step :
        List.<BiFunction<DeskCase, CaseThread, Progress>>of(
            this::reopen, this::card, this::news, this::close)) {
      Progress progress = step.apply(one, thread);
      if (!(progress instanceof Progress.Complete)) {
        return progress;
      }
    }
    return new Progress.Complete();
  }

  /** One node at a time: a node that has lost the lead of posting may not know it yet. */
  private Progress open(DeskCase one) {
    String role = chat.id() + "-thread:" + one.id();
    if (!opening.lead(role)) {
      return new Progress.Postponed(opening.term());
    }
    try {
      return threads.find(one.id()).<Progress>map(Progress.On::new).orElseGet(() -> opened(one));
    } finally {
      opening.resign(role);
    }
  }

  private Progress opened(DeskCase one) {
    return switch (chat.open(cards.title(one))) {
      case Outcome.Done(String id) -> kept(fresh(one, new ThreadId(id)));
      case Outcome.Later(Duration after, _) -> new Progress.Wait(after);
      case Outcome.Full(Duration during) -> new Progress.Postponed(during);
      case Outcome.NoThread(), Outcome.Shut() -> new Progress.Postponed(A_MINUTE);
      case Outcome.Refused(String cause) -> {
        LOG.atWarn().addKeyValue("channel", chat.id()).log("desk: no thread opened: {}", cause);
        yield new Progress.Postponed(A_MINUTE);
      }
    };
  }

  private CaseThread fresh(DeskCase one, ThreadId thread) {
    return new CaseThread(
        one.id(),
        one.conversation(),
        thread,
        CaseThread.Card.NONE,
        Standing.of(one),
        Math.max(0, transcript.last(one.conversation()) - LINES_BEFORE),
        0,
        0,
        0,
        DeskChat.Standing.OPEN);
  }

  private Progress reopen(DeskCase one, CaseThread thread) {
    return one.state().open() && thread.state() == DeskChat.Standing.CLOSED
        ? set(thread, DeskChat.Standing.OPEN)
        : new Progress.Complete();
  }

  private Progress close(DeskCase one, CaseThread thread) {
    return !one.state().open() && thread.state() == DeskChat.Standing.OPEN
        ? set(thread, DeskChat.Standing.CLOSED)
        : new Progress.Complete();
  }

  private Progress set(CaseThread thread, DeskChat.Standing standing) {
    return after(thread, chat.set(thread.thread(), standing), _ -> kept(thread.with(standing)));
  }

  private Progress card(DeskCase one, CaseThread thread) {
    RichText card = cards.card(one);
    String text = card.plain();
    CaseThread.Card shown = thread.card();
    if (shown.text().equals(text)) {
      return new Progress.Complete();
    }
    Outcome outcome =
        shown.message().isEmpty()
            ? chat.post(thread.thread(), new Post.Card(card))
            : chat.rewrite(thread.thread(), shown.message(), card);
    if (outcome instanceof Outcome.Refused && !shown.message().isEmpty()) {
      return kept(thread.with(CaseThread.Card.NONE));
    }
    return after(
        thread,
        outcome,
        id -> kept(thread.with(new CaseThread.Card(id.isEmpty() ? shown.message() : id, text))));
  }

  private Progress news(DeskCase one, CaseThread thread) {
    News next = news.next(one, thread);
    if (next.text().isPresent()) {
      Post words = new Post.Words(next.text().get());
      return after(
          thread,
          chat.post(thread.thread(), words),
          _ -> {
            answers.posted(thread.handoff(), next.answers());
            return kept(thread.upTo(next));
          });
    }
    if (next.file().isPresent()) {
      return file(thread.upTo(next), next.file().get());
    }
    CaseThread moved = thread.upTo(next);
    return moved.equals(thread) ? new Progress.Complete() : kept(moved);
  }

  private Progress file(CaseThread thread, TranscriptMessage line) {
    RichText caption = new Paragraphs().add(writer.line(line)).text();
    Post file =
        new Post.File(caption, thread.conversation(), line.content().attachment().orElseThrow());
    Outcome outcome = chat.post(thread.thread(), file);
    if (outcome instanceof Outcome.Refused) {
      outcome = chat.post(thread.thread(), new Post.Words(caption));
    }
    return after(thread, outcome, _ -> kept(thread.upTo(line.sequence())));
  }

  private Progress takeAway(CaseThread thread) {
    return switch (chat.set(thread.thread(), DeskChat.Standing.REMOVED)) {
      case Outcome.Later(Duration after, _) -> new Progress.Wait(after);
      case Outcome.Full(Duration during) -> new Progress.Postponed(during);
      case Outcome.Done _, Outcome.NoThread _, Outcome.Shut _, Outcome.Refused _ -> {
        threads.remove(thread);
        yield new Progress.Complete();
      }
    };
  }

  private Progress after(CaseThread thread, Outcome outcome, Next next) {
    return switch (outcome) {
      case Outcome.Done(String id) -> next.then(id);
      case Outcome.Later(Duration after, _) -> new Progress.Wait(after);
      case Outcome.Full(Duration during) -> new Progress.Postponed(during);
      // Somebody deleted it: the case gets another, and what is under way is tried again there.
      case Outcome.NoThread() -> {
        threads.remove(thread);
        yield new Progress.Postponed(A_MOMENT);
      }
      // It is closed again by and by, if the case is over.
      case Outcome.Shut() -> opened(thread);
      // Better one message less than a thread that stands still.
      case Outcome.Refused(String cause) -> {
        LOG.atWarn().addKeyValue("channel", chat.id()).log("desk: message not taken: {}", cause);
        yield next.then("");
      }
    };
  }

  /** In another round, lest a thread that stays shut is opened without an end. */
  private Progress opened(CaseThread thread) {
    Outcome outcome = chat.set(thread.thread(), DeskChat.Standing.OPEN);
    return outcome instanceof Outcome.Shut
        ? new Progress.Postponed(A_MINUTE)
        : after(
            thread,
            outcome,
            _ -> {
              threads.put(thread.with(DeskChat.Standing.OPEN));
              return new Progress.Postponed(A_MOMENT);
            });
  }

  private Progress kept(CaseThread thread) {
    threads.put(thread);
    return new Progress.On(thread);
  }

  private interface Next {
    Progress then(String id);
  }
}
