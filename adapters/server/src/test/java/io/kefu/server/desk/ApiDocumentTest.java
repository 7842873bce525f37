package io.kefu.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.account.Role;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the document says against what the application does. */
class ApiDocumentTest {

  private final DeskNodes nodes = DeskNodes.shared();

  @Test
  void document_always_namesEveryAddressAndNoOther() {
    TreeSet<String> mapped = new TreeSet<>();
    nodes
        .mappings()
        .getHandlerMethods()
        .keySet()
        .forEach(mapping ->
            mapping
                .getMethodsCondition()
                .getMethods()
                .forEach(method ->
                    mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/desk"))
                        .forEach(path -> mapped.add(method + " " + path))));
    TreeSet<String> documented = new TreeSet<>();
    document()
        .path("paths")
        .propertyStream()
        .forEach(path ->
            path.getValue()
                .propertyStream()
                .forEach(method ->
                    documented.add(
                        method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));

    assertThat(documented).isEqualTo(mapped);
  }

  @Test
  void document_references_areAllThere() {
    JsonNode document = document();
    TreeSet<String> missing = new TreeSet<>();
    document
        .findValues("$ref")
        .forEach(reference -> {
          if (document.at(reference.asString().substring(1)).isMissingNode()) {
            missing.add(reference.asString());
          }
        });

    assertThat(missing).isEmpty();
  }

  @Test
  void answers_ofRealCalls_haveTheDocumentedMembers() {
    nodes.agent("documented", Role.ADMIN);
    AgentBrowser browser = AgentBrowser.signedIn(nodes.first(), "documented");

    assertMembers("Session", AgentBrowser.json(browser.get("/api/desk/session")));
    assertMembers("AgentRow", AgentBrowser.json(browser.get("/api/desk/agents")).get(0));
    assertMembers("Account", AgentBrowser.json(browser.get("/api/desk/accounts")).get(0));
    assertMembers("CasePage", AgentBrowser.json(browser.get("/api/desk/conversations")));
    assertMembers("Today", AgentBrowser.json(browser.get("/api/desk/live")));
    assertMembers("Report", AgentBrowser.json(browser.get("/api/desk/reports")));
    assertMembers("AuditPage", AgentBrowser.json(browser.get("/api/desk/audit")));
  }

  private void assertMembers(String schema, JsonNode answer) {
    TreeSet<String> documented = new TreeSet<>();
    document()
        .at("/components/schemas/" + schema + "/properties")
        .propertyNames()
        .forEach(documented::add);
    assertThat(new TreeSet<>(answer.propertyNames())).as(schema).isEqualTo(documented);
  }

  private JsonNode document() {
    nodes.agent("api-reader", Role.AGENT);
    AgentBrowser browser = AgentBrowser.signedIn(nodes.second(), "api-reader");
    return AgentBrowser.json(browser.get("/api/desk/openapi.json"));
  }
}
