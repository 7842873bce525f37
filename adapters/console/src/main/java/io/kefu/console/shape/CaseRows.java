package io.kefu.console.shape;

import io.kefu.core.account.Accounts;
import io.kefu.core.dialog.Owner;
import io.kefu.core.handoff.CaseCard;
import io.kefu.core.handoff.HandoffReason;
import io.kefu.core.handoff.Rating;
import io.kefu.core.handoff.cases.CaseState;
import io.kefu.core.handoff.cases.DeskCase;
import io.kefu.core.message.Address;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.turn.Conversations;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Makes rows of cases and of conversations without one. */
public final class CaseRows {

  private static final int PREVIEW = 120;

  private final Accounts accounts;
  private final DeskWords words;

  public CaseRows(Accounts accounts, DeskWords words) {
    this.accounts = accounts;
    this.words = words;
  }

  /** One more round trip to the store for all of them, for the names. */
  public List<CaseRow> of(Collection<DeskCase> cases) {
    Function<DeskCase, CaseRow> rows = rows();
    return cases.stream().map(rows).toList();
  }

  public CaseRow of(DeskCase one) {
    return rows().apply(one);
  }

  /** A conversation that no case is open for. */
  public CaseRow of(Conversations.Row row) {
    Optional<TranscriptMessage> last = row.last();
    return new CaseRow(
        row.id(),
        Optional.empty(),
        Optional.empty(),
        row.address().channel(),
        name(row.id(), row.address()),
        row.address().name().isPresent(),
        row.address().source(),
        last.map(line -> preview(line.content().body().plain())).orElse(""),
        last.map(TranscriptMessage::from),
        row.at(),
        row.at(),
        0,
        Optional.empty(),
        Optional.empty(),
        state(row.owner()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Function<DeskCase, CaseRow> rows() {
    AgentNames names = AgentNames.of(accounts);
    return one -> row(one, names);
  }

  private CaseRow row(DeskCase one, AgentNames names) {
    Optional<CaseCard> card = one.request().card();
    return new CaseRow(
        one.conversation(),
        Optional.of(one.id()),
        Optional.of(one.number()),
        one.request().address().channel(),
        name(one.conversation(), one.request().address()),
        one.request().address().name().isPresent(),
        one.request().address().source(),
        one.last().preview(),
        Optional.of(one.last().from()),
        one.last().at(),
        one.times().since(),
        one.unread(),
        Optional.of(one.priority()),
        due(one),
        state(one.state()),
        one.agent(),
        one.agent().map(names::of),
        one.team(),
        card.map(CaseCard::topic),
        Optional.of(
            card.map(CaseCard::reason)
                .filter(reason -> !reason.isBlank())
                .orElseGet(() -> code(one.request().reason()))),
        one.times().snoozedUntil(),
        one.rating().map(CaseRows::rating));
  }

  private String name(ConversationId conversation, Address address) {
    return address.name().orElseGet(() -> words.visitor(conversation));
  }

  /** As long as it matters: until somebody has answered the customer. */
  private static Optional<Instant> due(DeskCase one) {
    boolean open =
        one.state() == CaseState.WAITING
            || one.state().open() && one.times().firstReply().isEmpty();
    return open ? Optional.of(one.times().due()) : Optional.empty();
  }

  /** A case that is over without having been resolved left its conversation to the bot. */
  private static String state(CaseState state) {
    return switch (state) {
      case WAITING -> "waiting";
      case ASSIGNED -> "assigned";
      case SNOOZED -> "snoozed";
      case RESOLVED -> "resolved";
      case GIVEN_BACK, WITHDRAWN -> "bot";
    };
  }

  private static String state(Owner owner) {
    return switch (owner) {
      case Owner.Bot _ -> "bot";
      case Owner.Queue _ -> "waiting";
      case Owner.Agent _ -> "assigned";
      case Owner.Closed _ -> "resolved";
    };
  }

  private static CaseRow.RatingView rating(Rating rating) {
    return new CaseRow.RatingView(
        rating.stars(), Optional.of(rating.comment()).filter(it -> !it.isBlank()));
  }

  private static String code(HandoffReason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String preview(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    int end = Math.min(line.codePointCount(0, line.length()), PREVIEW);
    return line.substring(0, line.offsetByCodePoints(0, end));
  }
}
