package io.kefu.console.live;

import io.kefu.console.http.Problem;
import io.kefu.console.http.ProblemKind;
import io.kefu.console.shape.CaseRow;
import io.kefu.console.shape.CaseRows;
import io.kefu.console.shape.Colleagues;
import io.kefu.core.account.Account;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.cases.CaseBook;
import io.kefu.core.handoff.desk.DeskEvent;
import io.kefu.core.handoff.desk.DeskFeed;
import java.util.List;
import java.util.Optional;

/** The desk as frames: all of it, or what an event is about. */
final class DeskView {

  private final DeskFeed feed;
  private final CaseBook cases;
  private final CaseRows rows;
  private final Colleagues colleagues;

  DeskView(DeskFeed feed, CaseBook cases, CaseRows rows, Colleagues colleagues) {
    this.feed = feed;
    this.cases = cases;
    this.rows = rows;
    this.colleagues = colleagues;
  }

  /** The version first and the state after it: events since the version make it complete. */
  ServerFrame.Snapshot snapshot(Account me) {
    String version = feed.version();
    List<CaseRow> open = rows.of(cases.open());
    return new ServerFrame.Snapshot(
        version, colleagues.of(me), colleagues.all(), open, counts(open, me.id()));
  }

  /** For everybody; empty if what changed is not there any more, or not for everybody. */
  Optional<ServerFrame> frame(DeskEvent event) {
    return switch (event) {
      case DeskEvent.CaseChanged(String version, var handoff) ->
          cases.find(handoff).map(rows::of).map(row -> new ServerFrame.CaseChanged(version, row));
      case DeskEvent.AgentChanged(String version, AgentId agent) ->
          colleagues.find(agent).map(row -> new ServerFrame.AgentChanged(version, row));
      case DeskEvent.Refused _ -> Optional.empty();
    };
  }

  static ServerFrame.Refused frame(DeskEvent.Refused refused) {
    return new ServerFrame.Refused(
        refused.conversation(),
        refused.clientMessageId(),
        refused.text(),
        Problem.of(ProblemKind.NOT_OWNER).document());
  }

  private static ServerFrame.Counts counts(List<CaseRow> open, AgentId me) {
    return new ServerFrame.Counts(
        open.stream().filter(row -> row.agent().filter(me::equals).isPresent()).count(),
        open.stream().filter(row -> row.state().equals("waiting")).count(),
        open.size());
  }
}
