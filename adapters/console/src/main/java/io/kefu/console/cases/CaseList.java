package io.kefu.console.cases;

import io.kefu.console.shape.CaseRow;
import io.kefu.console.shape.CaseRows;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.cases.CaseBook;
import io.kefu.core.turn.Conversations;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pages of the list. What is open comes most urgent first, everything else newest first. */
public final class CaseList {

  /** So many pages of the store are looked through for one page of the list. */
  private static final int LOOKS = 10;

  private static final int LOOK = 100;

  private final CaseBook cases;
  private final Conversations conversations;
  private final CaseRows rows;
  private final Clock clock;

  public CaseList(CaseBook cases, Conversations conversations, CaseRows rows, Clock clock) {
    this.cases = cases;
    this.conversations = conversations;
    this.rows = rows;
    this.clock = clock;
  }

  /** A page, and where the next one begins if there may be one. */
  record Page(List<CaseRow> rows, Optional<String> next) {}

  /**
   * @throws IllegalArgumentException if the cursor is none of ours
   */
  Page page(CaseFilter filter, AgentId me, Optional<String> cursor, int limit) {
    return switch (filter.stand()) {
      case OPEN, SNOOZED -> open(filter, me, cursor, limit);
      case RESOLVED -> ended(filter, me, cursor, limit);
      case BOT -> withBot(filter, me, cursor, limit);
    };
  }

  private Page open(CaseFilter filter, AgentId me, Optional<String> cursor, int limit) {
    int from = cursor.map(Integer::parseInt).orElse(0);
    List<CaseRow> all =
        rows.of(cases.open()).stream().filter(row -> filter.takes(row, me)).toList();
    int begin = Math.clamp(from, 0, all.size());
    int end = Math.min(all.size(), begin + limit);
    return new Page(
        all.subList(begin, end),
        end < all.size() ? Optional.of(String.valueOf(end)) : Optional.empty());
  }

  private Page ended(CaseFilter filter, AgentId me, Optional<String> cursor, int limit) {
    List<CaseRow> found = new ArrayList<>();
    Optional<String> next = cursor;
    for (int look = 0; look < LOOKS && found.size() < limit; look++) {
      CaseBook.Page page = cases.ended(next, limit - found.size());
      rows.of(page.cases()).stream().filter(row -> filter.takes(row, me)).forEach(found::add);
      next = page.next();
      if (next.isEmpty()) {
        break;
      }
    }
    return new Page(found, next);
  }

  private Page withBot(CaseFilter filter, AgentId me, Optional<String> cursor, int limit) {
    List<CaseRow> found = new ArrayList<>();
    Instant before =
        cursor.map(Long::parseLong).map(Instant::ofEpochMilli).orElseGet(clock::instant);
    boolean more = true;
    for (int look = 0; look < LOOKS && more && found.size() < limit; look++) {
      List<Conversations.Row> recent = conversations.recent(before, LOOK);
      more = recent.size() == LOOK;
      for (Conversations.Row each : recent) {
        if (found.size() == limit) {
          more = true;
          break;
        }
        before = each.at();
        Optional.of(rows.of(each)).filter(row -> filter.takes(row, me)).ifPresent(found::add);
      }
    }
    return new Page(
        found, more ? Optional.of(String.valueOf(before.toEpochMilli())) : Optional.empty());
  }
}
