package io.kefu.console.cases;

import io.kefu.console.shape.CaseRow;
import io.kefu.console.shape.CaseRows;
import io.kefu.console.shape.Details;
import io.kefu.console.shape.DetailsMaker;
import io.kefu.console.shape.Threads;
import io.kefu.core.handoff.cases.CaseBook;
import io.kefu.core.handoff.cases.DeskCase;
import io.kefu.core.message.ConversationId;
import io.kefu.core.turn.Conversations;
import java.util.List;
import java.util.Optional;

/** Everything that is known of a conversation's case, the open one or the last. */
public final class CaseFile {

  private static final int LOOKED_AT = 300;

  private final CaseBook cases;
  private final Conversations conversations;
  private final Threads threads;
  private final CaseRows rows;
  private final DetailsMaker maker;

  public CaseFile(
      CaseBook cases,
      Conversations conversations,
      Threads threads,
      CaseRows rows,
      DetailsMaker maker) {
    this.cases = cases;
    this.conversations = conversations;
    this.threads = threads;
    this.rows = rows;
    this.maker = maker;
  }

  /** What people call the conversation: its case's number, or else its id. */
  String title(ConversationId conversation) {
    return cases
        .latest(conversation)
        .map(one -> one.number().value())
        .orElseGet(conversation::value);
  }

  Optional<Details> of(ConversationId conversation) {
    List<DeskCase> all = cases.past(conversation);
    Optional<CaseRow> row =
        all.stream()
            .findFirst()
            .map(rows::of)
            .or(() -> conversations.find(conversation).map(rows::of));
    return row.map(it ->
        new Details(
            it,
            all.stream().findFirst().flatMap(one -> one.request().card()).map(maker::card),
            maker.why(threads.tail(conversation, LOOKED_AT)),
            rows.of(all.stream().skip(1).toList())));
  }
}
