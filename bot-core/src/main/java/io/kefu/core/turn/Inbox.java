package io.kefu.core.turn;

import io.kefu.core.message.Address;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.Block;
import io.kefu.core.message.Content;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.InboundMessage;
import io.kefu.core.message.MessageId;
import io.kefu.core.message.Reply;
import io.kefu.core.message.RichText;
import io.kefu.core.message.Span;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.privacy.MaskedText;
import io.kefu.core.privacy.Masker;
import io.kefu.core.privacy.SecretKind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one door into the product: every channel brings its messages here. When {@link #accept}
 * returns, the message is stored, masked, and will be answered whatever happens to this node; only
 * then may the channel acknowledge it upstream. Blocks for one round trip to the store; for one or
 * two more, if something in the message would be hidden, to know what the customer was asked for;
 * and for one more at each door the conversation is behind.
 */
public final class Inbox {

  /** Sets openings apart from messages, whose ids may be any word a client thinks of. */
  private static final String OPENING = "opening:";

  private final ConversationStore store;
  private final MaskingMemory masking;
  private final TurnRunner turns;
  private final Clock clock;

  public Inbox(ConversationStore store, Masker masker, TurnRunner turns, Clock clock) {
    this.store = store;
    this.masking = new MaskingMemory(masker, turns::expected);
    this.turns = turns;
    this.clock = clock;
  }

  /** What became of a message. */
  public sealed interface Acceptance {

    /**
     * It is stored at this sequence of the transcript (0 for an opening), now or by an earlier
     * attempt.
     *
     * @param line what the transcript shows of it, if it was stored now and shows anything
     */
    record Accepted(long sequence, Optional<TranscriptMessage> line) implements Acceptance {}

    /** The conversation has too much to handle already; try again later. */
    record Busy() implements Acceptance {}
  }

  /**
   * Masks and stores a message once, and has it answered.
   *
   * @throws StoreUnavailableException if it is not known to be stored; the channel has it sent
   *     again
   */
  public Acceptance accept(InboundMessage message) {
    InboundMessage led =
        message.address().source().map(masking::maskLabel).map(message::from).orElse(message);
    return settle(masked(led));
  }

  /** Stores something that happened to a conversation, once for each id, and has it handled. */
  public void accept(ConversationId conversation, String eventId, InboundItem event) {
    Optional<TranscriptMessage> line =
        event instanceof InboundItem.Message said ? line(said.content()) : Optional.empty();
    settle(new Incoming(conversation, eventId, event, line, Optional.empty()));
  }

  /** Has a timer handled, unless it was cleared or moved meanwhile. */
  public void accept(Agenda.DueTimer due) {
    settle(
        new Incoming(
            due.conversation(),
            "timer:" + due.timer() + ":" + due.due().toEpochMilli(),
            new InboundItem.Timer(due.timer()),
            Optional.empty(),
            Optional.of(due.timer())));
  }

  private Acceptance settle(Incoming incoming) {
    return settle(incoming, new Doors(List.of(), 0));
  }

  private Acceptance settle(Incoming incoming, Doors passed) {
    return switch (store.receive(incoming, clock.instant())) {
      case Receipt.Joined(ConversationId target, long lines) -> {
        Doors all = passed.and(incoming.conversation(), lines);
        Incoming next = incoming.into(target);
        yield settle(all.endAt(target) ? next.staying() : next, all);
      }
      case Receipt.Leased(Arrival arrival, Lease lease) -> {
        turns.begin(lease);
        yield accepted(incoming, arrival, passed);
      }
      case Receipt.Held(Arrival arrival, String node) -> {
        turns.join(incoming.conversation(), node, arrival);
        yield accepted(incoming, arrival, passed);
      }
      case Receipt.Duplicate(long sequence) ->
          new Acceptance.Accepted(sequence + passed.lines(), Optional.empty());
      case Receipt.Dropped() -> new Acceptance.Accepted(0, Optional.empty());
      case Receipt.Full() -> new Acceptance.Busy();
    };
  }

  /** What a transcript shows of something that is masked already. */
  private Optional<TranscriptMessage> line(Content content) {
    return shown(content).map(said -> line(Optional.empty(), said, clock.instant()));
  }

  private static Acceptance accepted(Incoming incoming, Arrival arrival, Doors passed) {
    long place = arrival.sequence() + (arrival.sequence() > 0 ? passed.lines() : 0);
    return new Acceptance.Accepted(place, incoming.line().map(line -> line.at(place)));
  }

  /**
   * The doors an item has come through, in order.
   *
   * @param lines of all of them together; the customer there has read so many before the first line
   *     of the conversation behind
   */
  private record Doors(List<ConversationId> of, long lines) {

    Doors and(ConversationId door, long more) {
      List<ConversationId> all = new ArrayList<>(of);
      all.add(door);
      return new Doors(all, lines + more);
    }

    /**
     * Whether the way ends here although this is a door, since two that became doors to one another
     * at the same time lead round in a circle: it ends at the first of them by name.
     */
    boolean endAt(ConversationId next) {
      int from = of.indexOf(next);
      return from >= 0
          && of.subList(from, of.size()).stream()
              .allMatch(door -> door.value().compareTo(next.value()) >= 0);
    }
  }

  private Incoming masked(InboundMessage message) {
    String id = message.address().channel() + ":" + message.id();
    return switch (message.content()) {
      case Content.Text(String text) -> {
        MaskedText masked = masking.mask(message, text);
        yield incoming(message, id, new Content.Text(masked.text()), masked.hidden());
      }
      case Content.Chosen(var token, String label) -> {
        Content content = new Content.Chosen(token, masking.maskLabel(label));
        yield incoming(message, id, content, Set.of());
      }
      case Content.Attachment(String label, String caption, String reference, var file) -> {
        MaskedText masked = masking.mask(message, caption);
        Content content = new Content.Attachment(label, masked.text(), reference, file);
        yield incoming(message, id, content, masked.hidden());
      }
      case Content.Opened opened -> incoming(message, OPENING + id, opened, Set.of());
    };
  }

  private Incoming incoming(
      InboundMessage message, String id, Content content, Set<SecretKind> hidden) {
    return new Incoming(
        message.conversation(),
        id,
        new InboundItem.Message(address(message), content, hidden),
        shown(content).map(said -> line(Optional.of(message.id()), said, clock.instant())),
        Optional.empty());
  }

  /** The name is masked before it is cut: half a secret would not be known for one. */
  private Address address(InboundMessage message) {
    return message
        .sender()
        .map(masking::maskLabel)
        .map(message.address()::named)
        .orElse(message.address());
  }

  /** What a transcript shows of it; nothing of an opening. */
  private static Optional<Reply> shown(Content content) {
    return switch (content) {
      case Content.Text(String text) -> Optional.of(said(text, Optional.empty()));
      case Content.Chosen(_, String label) -> Optional.of(said(label, Optional.empty()));
      case Content.Attachment(String label, String caption, _, var file) ->
          Optional.of(said(("[" + label + "] " + caption).strip(), file));
      case Content.Opened() -> Optional.empty();
    };
  }

  private static Reply said(String text, Optional<AttachedFile> file) {
    List<Block> paragraphs =
        Arrays.stream(text.split("\n"))
            .<Block>map(line -> new Block.Paragraph(List.of(Span.plain(line))))
            .toList();
    return new Reply(new RichText(paragraphs), List.of(), Optional.empty(), file);
  }

  private static TranscriptMessage line(Optional<MessageId> id, Reply said, Instant now) {
    return new TranscriptMessage(
        0, TranscriptMessage.Author.CUSTOMER, said, id, List.of(), Optional.empty(), now);
  }
}
