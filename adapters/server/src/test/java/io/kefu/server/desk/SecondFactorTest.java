package io.kefu.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.account.Account;
import io.kefu.core.account.Accounts;
import io.kefu.core.account.Role;
import io.kefu.core.handoff.AgentId;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.UnifiedJedis;
import tools.jackson.databind.JsonNode;

/** A code beside the password, from setting it up to losing it. */
class SecondFactorTest {

  private static final String FACTOR = "/api/desk/session/factor";

  private final DeskNodes nodes = DeskNodes.shared();

  @AfterEach
  void forget() {
    nodes.forgetAttempts();
  }

  @Test
  void signIn_withFactor_needsACodeThatWasNotUsedBefore() {
    Owner owner = enrolled("enroller");

    assertThat(problem(owner.signIn())).endsWith("code-required");
    assertThat(problem(owner.signIn("000000"))).endsWith("sign-in-failed");
    assertThat(problem(owner.signIn(owner.codeOfEnrolment()))).endsWith("sign-in-failed");
    String code = owner.code(30);
    assertThat(owner.signIn(code).statusCode()).isEqualTo(200);
    assertThat(problem(owner.signIn(code))).endsWith("sign-in-failed");
  }

  @Test
  void signIn_wrongPassword_isNotToldFromAMissingCode() {
    Owner owner = enrolled("discreet");

    HttpResponse<String> answer =
        new AgentBrowser(nodes.first()).signIn(owner.name(), "not the password");

    assertThat(problem(answer)).endsWith("sign-in-failed");
  }

  @Test
  void signIn_codesGuessed_locksEvenWithTheRightPasswordInBetween() {
    Owner owner = enrolled("guessed");
    for (int i = 0; i < 4; i++) {
      owner.signIn("00000" + i);
      owner.signIn();
    }

    assertThat(owner.signIn(owner.code(30)).statusCode()).isEqualTo(429);
  }

  @Test
  void signIn_withACodeOnPaper_isGoodOnce() {
    Owner owner = enrolled("offline");
    String typed =
        owner.onPaper().getFirst().toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1 ");

    assertThat(owner.onPaper()).hasSize(10).doesNotHaveDuplicates();
    assertThat(owner.signIn(typed).statusCode()).isEqualTo(200);
    assertThat(problem(owner.signIn(typed))).endsWith("sign-in-failed");
    assertThat(owner.signIn(owner.onPaper().getLast()).statusCode()).isEqualTo(200);
  }

  @Test
  void enrolment_withoutPasswordOrForeignProposal_changesNothing() {
    nodes.agent("target", Role.AGENT);
    nodes.agent("thief", Role.AGENT);
    AgentBrowser target = AgentBrowser.signedIn(nodes.first(), "target");
    AgentBrowser thief = AgentBrowser.signedIn(nodes.first(), "thief");
    JsonNode offer = AgentBrowser.json(thief.post(FACTOR));
    String code = code(offer.path("secret").asString(), 0);
    String proposal = offer.path("proposal").asString();

    HttpResponse<String> foreign = enrol(target, DeskNodes.PASSWORD, proposal, code);
    HttpResponse<String> without = enrol(thief, "not the password", proposal, code);
    HttpResponse<String> wrong = enrol(thief, DeskNodes.PASSWORD, proposal, "000000");

    assertThat(List.of(foreign, without, wrong))
        .allSatisfy(answer -> assertThat(problem(answer)).endsWith("sign-in-failed"));
    assertThat(account("target").credentials().secondFactor()).isEmpty();
    assertThat(account("thief").credentials().secondFactor()).isEmpty();
  }

  @Test
  void enrolment_done_endsOtherSessionsAndHidesItsSecret() {
    nodes.agent("twice", Role.AGENT);
    AgentBrowser other = AgentBrowser.signedIn(nodes.second(), "twice");

    Owner owner = enrolled("twice");

    assertThat(other.get("/api/desk/agents").statusCode()).isEqualTo(401);
    assertThat(owner.browser().get("/api/desk/agents").statusCode()).isEqualTo(200);
    String kept =
        Objects.requireNonNull(
            nodes.bean(UnifiedJedis.class).hget("kefu:{desk}:accounts", owner.name()));
    assertThat(kept).contains("sealed").doesNotContain(owner.secret());
    assertThat(owner.onPaper()).noneMatch(kept::contains);
    assertThat(account("twice").toString()).isEqualTo("Account[twice]");
    assertThat(account("twice").credentials().toString()).isEqualTo("Credentials[]");
  }

  @Test
  void end_byOwnerAndByAdmin_leavesThePasswordAloneAndAuditEntries() {
    nodes.agent("keeper", Role.ADMIN);
    AgentBrowser admin = AgentBrowser.signedIn(nodes.first(), "keeper");
    Owner own = enrolled("tired");
    Owner lost = enrolled("phoneless");

    Map<String, String> wish = Map.of("password", DeskNodes.PASSWORD, "code", own.code(30));
    HttpResponse<String> ended = own.browser().post(FACTOR + "/end", wish);
    HttpResponse<String> reset =
        admin.exchange(
            admin
                .changing("/api/desk/accounts/phoneless/factor")
                .method("DELETE", BodyPublishers.noBody()));

    assertThat(ended.statusCode()).isEqualTo(200);
    assertThat(reset.statusCode()).isEqualTo(204);
    assertThat(lost.browser().get("/api/desk/agents").statusCode()).isEqualTo(401);
    assertThat(own.signIn().statusCode()).isEqualTo(200);
    assertThat(lost.signIn().statusCode()).isEqualTo(200);
    assertThat(admin.get("/api/desk/audit").body())
        .contains("factor-on", "factor-off", "factor-reset")
        .doesNotContain(own.secret(), lost.secret());
  }

  /** Somebody with a second factor. */
  private record Owner(
      DeskNodes nodes,
      AgentBrowser browser,
      String name,
      String secret,
      String codeOfEnrolment,
      List<String> onPaper) {

    String code(int later) {
      return SecondFactorTest.code(secret, later);
    }

    HttpResponse<String> signIn() {
      return new AgentBrowser(nodes.first()).signIn(name, DeskNodes.PASSWORD);
    }

    HttpResponse<String> signIn(String code) {
      AgentBrowser anew = new AgentBrowser(nodes.first());
      anew.get("/api/desk/session");
      return anew.post(
          "/api/desk/session", Map.of("name", name, "password", DeskNodes.PASSWORD, "code", code));
    }
  }

  private Owner enrolled(String name) {
    nodes.agent(name, Role.AGENT);
    AgentBrowser browser = AgentBrowser.signedIn(nodes.first(), name);
    JsonNode offer = AgentBrowser.json(browser.post(FACTOR));
    String secret = offer.path("secret").asString();
    String code = code(secret, 0);
    HttpResponse<String> done =
        enrol(browser, DeskNodes.PASSWORD, offer.path("proposal").asString(), code);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    browser.get("/api/desk/session");
    List<String> onPaper =
        AgentBrowser.json(done).path("codes").valueStream().map(JsonNode::asString).toList();
    return new Owner(nodes, browser, name, secret, code, onPaper);
  }

  private static HttpResponse<String> enrol(
      AgentBrowser browser, String password, String proposal, String code) {
    return browser.send(
        "PUT", FACTOR, Map.of("password", password, "proposal", proposal, "code", code));
  }

  private Account account(String name) {
    return nodes.bean(Accounts.class).find(new AgentId(name)).orElseThrow();
  }

  private static String problem(HttpResponse<String> answer) {
    return AgentBrowser.json(answer).path("type").asString();
  }

  private static String code(String secret, int later) {
    return SecondFactorCode.of(secret, Instant.now().plusSeconds(later));
  }
}
