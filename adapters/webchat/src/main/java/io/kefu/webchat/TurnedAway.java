package io.kefu.webchat;

import io.kefu.core.message.ConversationId;
import io.kefu.core.security.LineBudget;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells operators who was not let in: each time in the metric {@code kefu.security}, and as a line
 * of the log while there are not too many. No whole address is written.
 */
final class TurnedAway {

  private static final Logger LOG = LoggerFactory.getLogger(TurnedAway.class);
  private static final int LINES_A_MINUTE = 30;

  private final MeterRegistry registry;
  private final Clock clock;
  private final Map<Reason, LineBudget> lines = new ConcurrentHashMap<>();

  TurnedAway(MeterRegistry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
    for (Reason reason : Reason.values()) {
      count(reason, 0);
    }
  }

  /** What there was too much of. */
  enum Reason {
    /** An address began conversations. */
    SESSIONS,
    /** An address sent files. */
    UPLOADS,
    /** An address opened sockets, or had polls wait. */
    SOCKETS,
    /** A conversation was followed by sockets or waiting polls. */
    TABS,
    /** A conversation was written to. */
    MESSAGES,
    /** A page of a foreign site opened a socket. */
    ORIGIN;

    /** As logs and metrics call it. */
    String word() {
      return "chat-" + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param address as {@link ClientAddress} counts it
   */
  void address(Reason reason, String address) {
    tell(reason, "from", ClientAddress.shown(address));
  }

  void conversation(Reason reason, ConversationId conversation) {
    tell(reason, "conversation", conversation.value());
  }

  private void tell(Reason reason, String key, String who) {
    count(reason, 1);
    OptionalLong keptBack =
        lines.computeIfAbsent(reason, _ -> new LineBudget(LINES_A_MINUTE, clock)).take();
    if (keptBack.isPresent()) {
      LOG.atWarn()
          .addKeyValue("event", reason.word())
          .addKeyValue(key, who)
          .addKeyValue("unwritten", keptBack.getAsLong())
          .log("web chat: security event");
    }
  }

  private void count(Reason reason, int more) {
    registry.counter("kefu.security", "event", reason.word()).increment(more);
  }
}
