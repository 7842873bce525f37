package io.kefu.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.kefu.core.message.ConversationId;
import io.kefu.webchat.TurnedAway.Reason;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class TurnedAwayTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final TurnedAway turnedAway =
      new TurnedAway(registry, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  private final Logger logger = (Logger) LoggerFactory.getLogger(TurnedAway.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    logger.setLevel(Level.WARN);
    logger.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
    logger.setLevel(null);
  }

  @Test
  void address_any_isCountedAndShownWithoutItsEnd() {
    turnedAway.address(Reason.SESSIONS, ClientAddress.of("203.0.113.7").orElseThrow());
    turnedAway.address(Reason.SOCKETS, ClientAddress.of("2001:db8:1:2::7").orElseThrow());
    turnedAway.address(Reason.ORIGIN, "");

    assertThat(lines())
        .containsExactly(
            "event=\"chat-sessions\" from=\"203.0.113.*\" unwritten=\"0\"",
            "event=\"chat-sockets\" from=\"20:01:0d:b8:00:01:*\" unwritten=\"0\"",
            "event=\"chat-origin\" from=\"\" unwritten=\"0\"");
    assertThat(count("chat-sockets")).isOne();
    assertThat(count("chat-uploads")).isZero();
  }

  @Test
  void flood_ofOneKind_fillsNoLogAndHidesNoOther() {
    for (int i = 0; i < 10_000; i++) {
      turnedAway.conversation(Reason.MESSAGES, new ConversationId("c-" + i));
    }
    turnedAway.conversation(Reason.TABS, new ConversationId("c-1"));

    assertThat(lines()).hasSize(31).last().asString().contains("chat-tabs", "c-1");
    assertThat(count("chat-messages")).isEqualTo(10_000);
  }

  private List<String> lines() {
    return log.list.stream()
        .map(event ->
            String.join(" ", event.getKeyValuePairs().stream().map(Object::toString).toList()))
        .toList();
  }

  private double count(String event) {
    return registry.get("kefu.security").tag("event", event).counter().count();
  }
}
