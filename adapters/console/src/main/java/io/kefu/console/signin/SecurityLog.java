package io.kefu.console.signin;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.desk.AuditLog;
import io.kefu.core.security.LineBudget;
import io.kefu.core.turn.StoreUnavailableException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Tells operators what was tried at the desk and what was changed there: each time in the metric
 * {@code kefu.security}, as a line of the log while there are not too many, and what was tried with
 * an account that there is also in the audit log. Neither what a stranger typed nor a whole address
 * is written: people type passwords where names belong.
 */
public final class SecurityLog {

  private static final Logger LOG = LoggerFactory.getLogger(SecurityLog.class);
  private static final int LINES_A_MINUTE = 30;
  private static final int ENTRIES_A_MINUTE = 10;

  private final AuditLog audit;
  private final MeterRegistry registry;
  private final Clock clock;
  private final Map<Event, LineBudget> lines = new ConcurrentHashMap<>();
  private final Map<String, LineBudget> entries = new ConcurrentHashMap<>();

  public SecurityLog(AuditLog audit, MeterRegistry registry, Clock clock) {
    this.audit = audit;
    this.registry = registry;
    this.clock = clock;
    for (Event event : Event.values()) {
      counter(event, 0);
    }
  }

  /** What may happen. */
  public enum Event {
    SIGN_IN_FAILED(Level.WARN),
    LOCKED(Level.WARN),
    REFUSED(Level.WARN),
    FORGED(Level.WARN),
    PASSWORD(Level.INFO),
    FACTOR_ON(Level.INFO),
    FACTOR_OFF(Level.INFO),
    FACTOR_RESET(Level.INFO),
    ACCOUNT_ADD(Level.INFO),
    ACCOUNT_CHANGE(Level.INFO),
    ACCOUNT_RESET(Level.INFO),
    CONTACT_EXPORT(Level.INFO),
    CONTACT_ERASE(Level.INFO);

    private final Level level;

    Event(Level level) {
      this.level = level;
    }

    /** As logs, metrics and the audit call it. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Something was tried in vain.
   *
   * @param account whose it was meant to be, if there is such an account
   * @param address where it came from
   * @param what was tried; a constant or the form of an address, nothing that was typed
   */
  void failed(Event event, Optional<AgentId> account, String address, String what) {
    counter(event, 1);
    write(event, account, ClientAddress.shown(address), what);
    account.ifPresent(agent -> enter(event, agent, what));
  }

  /** Something was done; whoever does it writes the audit. */
  public void done(Event event, AgentId by) {
    counter(event, 1);
    write(event, Optional.of(by), "", "");
  }

  private void counter(Event event, int more) {
    registry.counter("kefu.security", "event", event.word()).increment(more);
  }

  private void write(Event event, Optional<AgentId> agent, String from, String what) {
    OptionalLong keptBack = lines.computeIfAbsent(event, _ -> lineBudget(LINES_A_MINUTE)).take();
    if (keptBack.isPresent()) {
      LOG.atLevel(event.level)
          .addKeyValue("event", event.word())
          .addKeyValue("agent", agent.map(AgentId::value).orElse("unknown"))
          .addKeyValue("from", from)
          .addKeyValue("what", what)
          .addKeyValue("unwritten", keptBack.getAsLong())
          .log("desk: security event");
    }
  }

  /** Beside the request, which for a stranger's name must not take less time. */
  private void enter(Event event, AgentId agent, String what) {
    LineBudget budget =
        entries.computeIfAbsent(event + " " + agent, _ -> lineBudget(ENTRIES_A_MINUTE));
    if (budget.take().isPresent()) {
      Thread.startVirtualThread(() -> {
        try {
          audit.add(agent, event.word(), Optional.empty(), what);
        } catch (StoreUnavailableException outage) {
          LOG.debug("audit entry lost, the store is away");
        }
      });
    }
  }

  private LineBudget lineBudget(int perMinute) {
    return new LineBudget(perMinute, clock);
  }
}
