package io.kefu.console.live;

import io.kefu.console.shape.AgentNames;
import io.kefu.console.shape.DeskWords;
import io.kefu.console.shape.Line;
import io.kefu.console.shape.Threads;
import io.kefu.core.account.Account;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.message.ConversationId;
import io.kefu.core.turn.ThreadNews;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The conversation an agent looks at: its lines in order, each once, and what goes on beside. */
final class ThreadView {

  private static final int PAGE = 200;
  private static final int MOST_MISSED = 500;

  private final Account me;
  private final Desk desk;
  private final Wire wire;
  private final Viewers viewers;
  private final Supplier<AgentNames> names;
  private final DeskWords words;
  private volatile @Nullable ConversationId shown;
  private long position;

  ThreadView(
      Account me,
      Desk desk,
      Wire wire,
      Viewers viewers,
      Supplier<AgentNames> names,
      DeskWords words) {
    this.me = me;
    this.desk = desk;
    this.wire = wire;
    this.viewers = viewers;
    this.names = names;
    this.words = words;
  }

  boolean shows(ConversationId conversation) {
    return conversation.equals(shown);
  }

  /** Looks at a conversation, from the lines after the one the page has. */
  void watch(ConversationId conversation, Optional<Long> after) {
    if (!shows(conversation)) {
      leave();
      desk.noteReading(me, conversation);
    }
    shown = conversation;
    Threads.Piece piece =
        after
            .map(line -> desk.threads().after(conversation, line, MOST_MISSED, PAGE))
            .orElseGet(() -> desk.threads().latest(conversation, PAGE));
    position = piece.messages().isEmpty() ? piece.last() : piece.messages().getLast().sequence();
    wire.write(
        new ServerFrame.Thread(
            conversation,
            piece.messages(),
            piece.notes(),
            piece.last(),
            piece.more(),
            piece.reset()));
    stay();
  }

  void leave() {
    ConversationId left = shown;
    if (left != null) {
      shown = null;
      desk.tell(new ThreadNews.Viewing(left, me.id(), ThreadNews.Presence.GONE));
    }
  }

  /** Tells colleagues that the agent still looks at it. */
  void stay() {
    ConversationId here = shown;
    if (here != null) {
      desk.tell(new ThreadNews.Viewing(here, me.id(), ThreadNews.Presence.LOOKING));
    }
  }

  void typing(ConversationId conversation) {
    if (shows(conversation)) {
      desk.tell(new ThreadNews.Viewing(conversation, me.id(), ThreadNews.Presence.WRITING));
      desk.tell(new ThreadNews.Typing(conversation, Optional.of(me.id())));
      desk.showTyping(me, conversation);
    }
  }

  void onLine(ConversationId conversation, long sequence) {
    if (!shows(conversation) || sequence <= position) {
      return;
    }
    List<Line> lines = desk.threads().lines(conversation, position, PAGE);
    while (!lines.isEmpty()) {
      for (Line line : lines) {
        wire.write(new ServerFrame.NewLine(conversation, line));
        position = line.sequence();
      }
      lines =
          position < sequence
              ? desk.threads().lines(conversation, position, PAGE)
              : List.<Line>of();
    }
  }

  /** News may have been missed. */
  void catchUp() {
    ConversationId here = shown;
    if (here != null) {
      watch(here, Optional.of(position));
    }
  }

  void onNews(ThreadNews news) {
    if (!shows(news.conversation())) {
      return;
    }
    switch (news) {
      case ThreadNews.Delivery(var conversation, long sequence, var state, var reason) ->
          wire.write(
              new ServerFrame.Delivery(
                  conversation, sequence, state.name().toLowerCase(Locale.ROOT), reason));
      case ThreadNews.Withdrawn(var conversation, long sequence) ->
          wire.write(new ServerFrame.Withdrawn(conversation, sequence));
      case ThreadNews.NoteAdded(var conversation, var note) ->
          wire.write(new ServerFrame.NewNote(conversation, note));
      case ThreadNews.Typing(var conversation, Optional<AgentId> agent) ->
          onTyping(conversation, agent);
      case ThreadNews.Viewing viewing -> wire.write(colleagues(viewing.conversation()));
    }
  }

  private void onTyping(ConversationId conversation, Optional<AgentId> agent) {
    if (agent.isEmpty()) {
      wire.write(new ServerFrame.Typing(conversation, "customer", words.visitor(conversation)));
    } else if (!agent.get().equals(me.id())) {
      wire.write(
          new ServerFrame.Typing(conversation, agent.get().value(), names.get().of(agent.get())));
    }
  }

  private ServerFrame.Viewers colleagues(ConversationId conversation) {
    AgentNames known = names.get();
    return new ServerFrame.Viewers(
        conversation,
        viewers.of(conversation).stream()
            .filter(viewer -> !viewer.agent().equals(me.id()))
            .map(viewer ->
                new ServerFrame.Viewer(viewer.agent(), known.of(viewer.agent()), viewer.writing()))
            .toList());
  }
}
