package io.kefu.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.kefu.console.signin.SecurityLog;
import io.kefu.core.account.Role;
import io.kefu.core.handoff.desk.AuditLog;
import io.kefu.core.redis.testing.Eventually;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What operators are told of attempts on the desk. */
class SecurityLogTest {

  private static final String TYPED = "Typed-1nto-The-wrong-field";

  private final DeskNodes nodes = DeskNodes.shared();
  private final Logger logger = (Logger) LoggerFactory.getLogger(SecurityLog.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
    nodes.forgetAttempts();
  }

  @Test
  void signIn_failing_isLoggedCountedAndInTheAuditOfTheAccount() {
    nodes.agent("watched", Role.AGENT);
    double before = count("sign-in-failed");

    new AgentBrowser(nodes.first()).signIn("watched", TYPED);
    new AgentBrowser(nodes.first()).signIn(TYPED, TYPED);

    assertThat(count("sign-in-failed")).isGreaterThanOrEqualTo(before + 2);
    Eventually.holds("audit", () -> isInAudit("watched", "sign-in-failed"));
    assertThat(lines())
        .anyMatch(line -> line.contains("sign-in-failed") && line.contains("watched"))
        .anyMatch(line -> line.contains("sign-in-failed") && line.contains("unknown"))
        .anyMatch(line -> line.contains("127.0.0.*"))
        .noneMatch(line -> line.contains(TYPED) || line.contains("127.0.0.1"));
  }

  @Test
  void signIn_lockedOut_isToldOnceMoreForEachTry() {
    nodes.agent("hammered", Role.AGENT);
    double before = count("locked");

    for (int i = 0; i < 8; i++) {
      new AgentBrowser(nodes.first()).signIn("hammered", TYPED);
    }

    assertThat(count("locked")).isGreaterThanOrEqualTo(before + 3);
    Eventually.holds("audit", () -> isInAudit("hammered", "locked"));
  }

  @Test
  void call_aboveOnesRole_isToldWithTheAreaAlone() {
    nodes.agent("curious", Role.AGENT);
    AgentBrowser browser = AgentBrowser.signedIn(nodes.first(), "curious");

    browser.get("/api/desk/contacts/tg-13800138000/copy");

    Eventually.holds("audit", () -> isInAudit("curious", "refused"));
    assertThat(lines())
        .anyMatch(line -> line.contains("curious") && line.contains("GET /api/desk/contacts"))
        .noneMatch(line -> line.contains("13800138000"));
  }

  @Test
  void change_withoutToken_isToldAsForged() {
    nodes.agent("forged", Role.AGENT);
    AgentBrowser browser = AgentBrowser.signedIn(nodes.first(), "forged");

    browser.exchange(
        browser
            .request("/api/desk/queue/next")
            .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));

    Eventually.holds("audit", () -> isInAudit("forged", "forged"));
  }

  @Test
  void password_changedAndAccountsChanged_areToldAndRecorded() {
    nodes.agent("warden", Role.ADMIN);
    AgentBrowser browser = AgentBrowser.signedIn(nodes.first(), "warden");
    double before = count("password") + count("account-add") + count("account-reset");

    browser.post("/api/desk/accounts", Map.of("id", "recruit", "name", "新人", "role", "agent"));
    browser.post("/api/desk/accounts/recruit/reset");
    browser.post(
        "/api/desk/session/password",
        Map.of("old", DeskNodes.PASSWORD, "new", "maple otter quiet 93"));

    assertThat(count("password") + count("account-add") + count("account-reset"))
        .isGreaterThanOrEqualTo(before + 3);
    assertThat(isInAudit("warden", "password")).isTrue();
    assertThat(isInAudit("warden", "account-reset")).isTrue();
    assertThat(lines())
        .anyMatch(line -> line.contains("account-add") && line.contains("warden"))
        .noneMatch(line -> line.contains("maple otter"));
  }

  @Test
  void flood_ofEvents_fillsNoLog() {
    for (int i = 0; i < 60; i++) {
      nodes
          .bean(SecurityLog.class)
          .done(SecurityLog.Event.CONTACT_EXPORT, nodes.agent("busy", Role.ADMIN).id());
    }

    assertThat(lines().stream().filter(line -> line.contains("contact-export")).count())
        .isLessThanOrEqualTo(30);
    assertThat(count("contact-export")).isGreaterThanOrEqualTo(60);
  }

  private double count(String event) {
    return nodes
        .bean(MeterRegistry.class)
        .get("kefu.security")
        .tag("event", event)
        .counter()
        .count();
  }

  private boolean isInAudit(String agent, String action) {
    return nodes.bean(AuditLog.class).page(Optional.empty(), 200).stream()
        .anyMatch(entry ->
            entry.action().equals(action)
                && entry.agent().filter(it -> it.value().equals(agent)).isPresent());
  }

  private List<String> lines() {
    return List.copyOf(log.list).stream()
        .map(event -> event.getFormattedMessage() + event.getKeyValuePairs())
        .toList();
  }
}
