package io.kefu.console.live;

import io.kefu.console.shape.Threads;
import io.kefu.core.account.Account;
import io.kefu.core.account.SessionToken;
import io.kefu.core.account.Sessions;
import io.kefu.core.channel.Channels;
import io.kefu.core.handoff.agent.Presence;
import io.kefu.core.handoff.cases.CaseBook;
import io.kefu.core.handoff.cases.DeskCase;
import io.kefu.core.handoff.desk.AuditLog;
import io.kefu.core.message.ConversationId;
import io.kefu.core.turn.Deliveries;
import io.kefu.core.turn.ThreadFeed;
import io.kefu.core.turn.ThreadNews;
import java.time.Clock;
import java.util.Optional;

/** What a socket does at the desk on behalf of its agent. */
record Desk(
    Sessions sessions,
    Presence presence,
    CaseBook cases,
    Deliveries deliveries,
    Threads threads,
    ThreadFeed threadFeed,
    AuditLog audit,
    Channels channels,
    Clock clock) {

  /** The agent is here; empty if the session is over. */
  Optional<Account> beat(SessionToken token) {
    Optional<Account> account = sessions.find(token, clock.instant());
    account.ifPresent(it -> presence.beat(it.id()));
    return account;
  }

  /** Whether the session still is one. */
  boolean admits(SessionToken token) {
    return sessions.look(token, clock.instant()).isPresent();
  }

  void tell(ThreadNews news) {
    threadFeed.tell(news);
  }

  /** The agent has seen everything up to a line; what others see changes nothing. */
  void read(Account me, ConversationId conversation, long sequence) {
    own(me, conversation).ifPresent(one -> deliveries.readByAgent(one.id(), sequence));
  }

  /** Lets the customer see that the agent is writing. */
  void showTyping(Account me, ConversationId conversation) {
    own(me, conversation)
        .map(one -> one.request().address())
        .ifPresent(address ->
            channels
                .find(address.channel())
                .ifPresent(channel -> channel.typing(conversation, address)));
  }

  /** Notes that somebody looks at a case that is a colleague's. */
  void noteReading(Account me, ConversationId conversation) {
    cases
        .latest(conversation)
        .filter(one -> one.state().open())
        .filter(one -> one.agent().filter(agent -> !agent.equals(me.id())).isPresent())
        .ifPresent(one -> audit.add(me.id(), "read-along", Optional.of(one.id()), ""));
  }

  private Optional<DeskCase> own(Account me, ConversationId conversation) {
    return cases
        .latest(conversation)
        .filter(one -> one.state().open())
        .filter(one -> one.agent().filter(me.id()::equals).isPresent());
  }
}
