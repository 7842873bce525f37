package io.kefu.webchat;

import io.kefu.core.dialog.Conversation;
import io.kefu.core.message.Block;
import io.kefu.core.message.Choice;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.Reply;
import io.kefu.core.message.RichText;
import io.kefu.core.message.Span;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.message.TranscriptMessage.Author;
import io.kefu.core.turn.Arrival;
import io.kefu.core.turn.Commit;
import io.kefu.core.turn.ConversationStore;
import io.kefu.core.turn.Incoming;
import io.kefu.core.turn.Lease;
import io.kefu.core.turn.Receipt;
import io.kefu.core.turn.StoreUnavailableException;
import io.kefu.core.turn.Transcript;
import io.kefu.core.turn.Turn;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Conversations that are all held by another node: what is received stays where it is, and the test
 * says what the bot says.
 */
final class MemoryStore implements ConversationStore, Transcript {

  private final Map<ConversationId, List<TranscriptMessage>> lines = new HashMap<>();
  private final Map<String, Long> seen = new HashMap<>();
  private final List<Incoming> received = new ArrayList<>();
  private boolean away;
  private boolean full;
  private int reads;

  /** Has the bot say something. */
  synchronized TranscriptMessage write(
      ConversationId conversation, String text, Choice... choices) {
    Reply reply =
        new Reply(
            new RichText(List.of(new Block.Paragraph(List.of(Span.plain(text))))),
            List.of(choices),
            Optional.empty());
    return append(
        conversation,
        new TranscriptMessage(
            0,
            Author.BOT,
            reply,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Instant.parse("2026-03-01T08:00:00Z")));
  }

  synchronized List<Incoming> received(ConversationId conversation) {
    return received.stream().filter(item -> item.conversation().equals(conversation)).toList();
  }

  synchronized void goAway(boolean now) {
    away = now;
  }

  synchronized void fill(boolean now) {
    full = now;
  }

  /** How often a transcript was read. */
  synchronized int reads() {
    return reads;
  }

  /** Loses all that was written after this line. */
  synchronized void lose(ConversationId conversation, long after) {
    List<TranscriptMessage> all = lines(conversation);
    all.subList((int) after, all.size()).clear();
  }

  @Override
  public synchronized Receipt receive(Incoming incoming, Instant now) {
    checkHere();
    String key = incoming.conversation() + " " + incoming.dedupeId();
    Long before = seen.get(key);
    if (before != null) {
      return new Receipt.Duplicate(before);
    }
    if (full) {
      return new Receipt.Full();
    }
    long sequence =
        incoming.line().map(line -> append(incoming.conversation(), line).sequence()).orElse(0L);
    seen.put(key, sequence);
    received.add(incoming);
    return new Receipt.Held(new Arrival(received.size(), sequence, incoming.item()), "elsewhere");
  }

  @Override
  public Optional<Lease> acquire(ConversationId conversation, Instant now) {
    return Optional.empty();
  }

  @Override
  public Optional<Conversation> look(ConversationId conversation) {
    return Optional.empty();
  }

  @Override
  public Commit commit(Turn turn) {
    return new Commit.Stale();
  }

  @Override
  public synchronized List<TranscriptMessage> after(
      ConversationId conversation, long sequence, int limit) {
    checkHere();
    reads++;
    return lines(conversation).stream()
        .filter(line -> line.sequence() > sequence)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized long last(ConversationId conversation) {
    checkHere();
    reads++;
    return lines(conversation).size();
  }

  private TranscriptMessage append(ConversationId conversation, TranscriptMessage line) {
    List<TranscriptMessage> all = lines(conversation);
    all.add(line.at(all.size() + 1));
    return all.getLast();
  }

  private List<TranscriptMessage> lines(ConversationId conversation) {
    return lines.computeIfAbsent(conversation, _ -> new ArrayList<>());
  }

  private void checkHere() {
    if (away) {
      throw new StoreUnavailableException(new IOException("away"));
    }
  }
}
