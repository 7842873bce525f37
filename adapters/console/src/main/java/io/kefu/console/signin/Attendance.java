package io.kefu.console.signin;

import io.kefu.console.shape.AgentRow;
import io.kefu.core.account.Account;
import io.kefu.core.handoff.agent.AgentState;
import io.kefu.core.handoff.agent.AgentStatus;
import io.kefu.core.handoff.agent.Presence;
import io.kefu.core.handoff.agent.Roster;
import io.kefu.core.handoff.desk.AuditLog;
import java.util.Optional;

/**
 * Tells the desk who comes and goes. Whoever signs in is there, but is given cases only after
 * saying to be ready; whoever signs out leaves the open ones to others.
 */
public final class Attendance {

  private final Roster roster;
  private final Presence presence;
  private final AuditLog audit;
  private final SecurityLog security;

  public Attendance(Roster roster, Presence presence, AuditLog audit, SecurityLog security) {
    this.security = security;
    this.roster = roster;
    this.presence = presence;
    this.audit = audit;
  }

  AgentRow row(Account account) {
    return AgentRow.of(account, presence.find(account.id()));
  }

  void comes(Account account) {
    roster.put(account.profile());
    AgentStatus now =
        presence.find(account.id()).map(AgentState::status).orElse(AgentStatus.OFFLINE);
    switch (now) {
      case OFFLINE -> presence.set(account.id(), AgentStatus.AWAY);
      case AWAY, READY -> {}
    }
    audit.add(account.id(), "sign-in", Optional.empty(), "");
  }

  void changedPassword(Account account) {
    audit.add(account.id(), "password", Optional.empty(), "");
    security.done(SecurityLog.Event.PASSWORD, account.id());
  }

  /** Something of the account's own keeping. */
  void changed(Account account, SecurityLog.Event what) {
    audit.add(account.id(), what.word(), Optional.empty(), "");
    security.done(what, account.id());
  }

  void goes(Account account) {
    presence.set(account.id(), AgentStatus.OFFLINE);
    audit.add(account.id(), "sign-out", Optional.empty(), "");
  }
}
