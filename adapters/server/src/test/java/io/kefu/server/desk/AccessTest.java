package io.kefu.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.account.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** Every address of the API against everybody who may call: whom it lets through. */
class AccessTest {

  /** Each address the application has, and the least role it takes; empty for everybody. */
  private static final List<Endpoint> ENDPOINTS =
      List.of(
          open("GET /api/desk/session"),
          open("POST /api/desk/session"),
          open("DELETE /api/desk/session"),
          agent("POST /api/desk/session/password"),
          agent("POST /api/desk/session/factor"),
          agent("PUT /api/desk/session/factor"),
          agent("POST /api/desk/session/factor/end"),
          agent("GET /api/desk/conversations"),
          agent("GET /api/desk/conversations/{conversation}"),
          agent("GET /api/desk/conversations/{conversation}/messages"),
          agent("GET /api/desk/conversations/{conversation}/suggestions"),
          agent("GET /api/desk/conversations/{conversation}/transcript"),
          agent("POST /api/desk/conversations/{conversation}/claim"),
          agent("POST /api/desk/conversations/{conversation}/messages"),
          agent("POST /api/desk/conversations/{conversation}/attachments"),
          agent("GET /api/desk/conversations/{conversation}/attachments/{attachment}"),
          agent("POST /api/desk/conversations/{conversation}/notes"),
          agent("POST /api/desk/conversations/{conversation}/transfer"),
          agent("POST /api/desk/conversations/{conversation}/resolve"),
          agent("POST /api/desk/conversations/{conversation}/release"),
          agent("POST /api/desk/conversations/{conversation}/requeue"),
          agent("POST /api/desk/conversations/{conversation}/snooze"),
          supervisor("POST /api/desk/conversations/{conversation}/takeover"),
          supervisor("POST /api/desk/conversations/{conversation}/assign"),
          agent("POST /api/desk/queue/next"),
          agent("GET /api/desk/agents"),
          agent("PUT /api/desk/me/presence"),
          agent("GET /api/desk/me/links"),
          agent("POST /api/desk/me/links"),
          agent("DELETE /api/desk/me/links/{channel}"),
          agent("GET /api/desk/canned"),
          agent("PUT /api/desk/canned/{shortcut}"),
          agent("DELETE /api/desk/canned/{shortcut}"),
          agent("GET /api/desk/openapi.json"),
          supervisor("GET /api/desk/live"),
          supervisor("GET /api/desk/reports"),
          supervisor("GET /api/desk/reports.csv"),
          supervisor("GET /api/desk/audit"),
          admin("GET /api/desk/accounts"),
          admin("POST /api/desk/accounts"),
          admin("PATCH /api/desk/accounts/{id}"),
          admin("POST /api/desk/accounts/{id}/reset"),
          admin("DELETE /api/desk/accounts/{id}/factor"),
          admin("GET /api/desk/contacts/{conversation}/copy"),
          admin("DELETE /api/desk/contacts/{conversation}"),
          agent("GET /api/desk/conversations/{conversation}/mute"),
          agent("PUT /api/desk/conversations/{conversation}/mute"),
          agent("DELETE /api/desk/conversations/{conversation}/mute"),
          supervisor("GET /api/desk/muted"),
          admin("GET /api/desk/erasures"),
          admin("GET /api/desk/webhooks"),
          admin("POST /api/desk/webhooks"),
          admin("DELETE /api/desk/webhooks/{id}"));

  private record Endpoint(String method, String path, Optional<Role> least) {

    static Endpoint of(String call, Optional<Role> least) {
      String[] parts = call.split(" ");
      return new Endpoint(parts[0], parts[1], least);
    }

    /** With names that exist nowhere, so that calling it changes nothing. */
    String filled() {
      return path.replace("{conversation}", "no-such-conversation")
          .replace("{attachment}", "none")
          .replaceAll("\\{[a-z]+}", "nobody-at-all");
    }

    boolean changes() {
      return !method.equals("GET");
    }
  }

  private final DeskNodes nodes = DeskNodes.shared();

  @Test
  void addresses_ofTheApplication_areAllInTheTable() {
    TreeSet<String> mapped = new TreeSet<>();
    nodes.mappings().getHandlerMethods().keySet().forEach(mapping -> mapped.addAll(calls(mapping)));
    mapped.removeIf(call -> !call.contains("/api/desk"));

    assertThat(mapped)
        .containsExactlyInAnyOrderElementsOf(
            ENDPOINTS.stream().map(it -> it.method() + " " + it.path()).toList());
  }

  @TestFactory
  Stream<DynamicTest> call_byAnybody_isLetThroughByRoleAlone() {
    List<DynamicTest> tests = new ArrayList<>();
    ENDPOINTS.forEach(it ->
        tests.add(
            DynamicTest.dynamicTest(
                it.method() + " " + it.path() + " by nobody",
                () -> assertThat(status(nobody(), it) == 401).isEqualTo(it.least().isPresent()))));
    for (Role role : Role.values()) {
      nodes.agent("table-" + role.json(), role);
      AgentBrowser browser = AgentBrowser.signedIn(nodes.second(), "table-" + role.json());
      ENDPOINTS.stream()
          .filter(it -> !it.path().endsWith("/session"))
          .forEach(it ->
              tests.add(
                  DynamicTest.dynamicTest(
                      it.method() + " " + it.path() + " by " + role,
                      () -> assertLetThrough(browser, it, role))));
    }
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> change_withoutToken_isRefused() {
    nodes.agent("no-token", Role.ADMIN);
    AgentBrowser browser = AgentBrowser.signedIn(nodes.first(), "no-token");
    return ENDPOINTS.stream()
        .filter(Endpoint::changes)
        .map(it ->
            DynamicTest.dynamicTest(
                it.method() + " " + it.path(),
                () -> {
                  var answer =
                      browser.exchange(
                          browser
                              .request(it.filled())
                              .header("Content-Type", "application/json")
                              .method(it.method(), BodyPublishers.ofString("{}")));
                  assertThat(answer.statusCode()).isEqualTo(403);
                  assertThat(answer.body()).contains("urn:kefu:problem:csrf");
                }));
  }

  private AgentBrowser nobody() {
    AgentBrowser nobody = new AgentBrowser(nodes.first());
    nobody.get("/api/desk/session");
    return nobody;
  }

  private static void assertLetThrough(AgentBrowser browser, Endpoint endpoint, Role role) {
    boolean may = endpoint.least().filter(least -> role.compareTo(least) < 0).isEmpty();
    assertThat(status(browser, endpoint) == 403).isEqualTo(!may);
  }

  /** An empty object never does what the address is for. */
  private static int status(AgentBrowser browser, Endpoint endpoint) {
    var body = endpoint.changes() ? BodyPublishers.ofString("{}") : BodyPublishers.noBody();
    return browser
        .exchange(
            browser
                .changing(endpoint.filled())
                .header("Content-Type", "application/json")
                .method(endpoint.method(), body))
        .statusCode();
  }

  private static List<String> calls(RequestMappingInfo mapping) {
    List<String> calls = new ArrayList<>();
    for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
      mapping.getPatternValues().forEach(path -> calls.add(method + " " + path));
    }
    return calls;
  }

  private static Endpoint open(String call) {
    return Endpoint.of(call, Optional.empty());
  }

  private static Endpoint agent(String call) {
    return Endpoint.of(call, Optional.of(Role.AGENT));
  }

  private static Endpoint supervisor(String call) {
    return Endpoint.of(call, Optional.of(Role.SUPERVISOR));
  }

  private static Endpoint admin(String call) {
    return Endpoint.of(call, Optional.of(Role.ADMIN));
  }
}
