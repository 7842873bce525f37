package io.kefu.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.console.signin.Passwords;
import io.kefu.core.account.Account;
import io.kefu.core.account.Account.Standing;
import io.kefu.core.account.Accounts;
import io.kefu.core.account.Credentials.Password;
import io.kefu.core.account.Role;
import io.kefu.core.deskchat.AccountLinks;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.message.ChannelId;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {

  private static final ChannelId CHAT = new ChannelId("telegram");
  private static final String WRONG = "wrong horse battery";

  private final DeskNodes nodes = DeskNodes.shared();

  @AfterEach
  void forgetAttempts() {
    nodes.forgetAttempts();
  }

  @Test
  void firstStart_ofTwoNodes_madeOneAdminWithOneTimePassword() {
    assertThat(nodes.bean(Accounts.class).find(new AgentId("admin")))
        .hasValueSatisfying(admin -> {
          assertThat(admin.role()).isEqualTo(Role.ADMIN);
          assertThat(admin.credentials().password()).isEqualTo(Password.ONE_TIME);
          assertThat(admin.credentials().passwordHash()).startsWith("$argon2id$");
        });
  }

  @Test
  void signIn_onOneNode_isKnownToTheOther() {
    nodes.agent("both", Role.AGENT);
    AgentBrowser browser = AgentBrowser.signedIn(nodes.first(), "both");

    var there = AgentBrowser.json(browser.at(nodes.second()).get("/api/desk/session"));

    assertThat(there.path("me").path("id").asString()).isEqualTo("both");
    assertThat(browser.at(nodes.second()).get("/api/desk/agents").statusCode()).isEqualTo(200);
  }

  @Test
  void links_ofAccountThatIsResetOrDisabled_end() {
    nodes.agent("unlinker", Role.ADMIN);
    AgentId reset = linked("linked-reset");
    AgentId disabled = linked("linked-disabled");
    AgentBrowser boss = AgentBrowser.signedIn(nodes.first(), "unlinker");

    boss.post("/api/desk/accounts/linked-reset/reset");
    boss.send("PATCH", "/api/desk/accounts/linked-disabled", Map.of("enabled", false));

    AccountLinks links = nodes.bean(AccountLinks.class);
    assertThat(links.of(reset)).isEmpty();
    assertThat(links.of(disabled)).isEmpty();
    assertThat(links.agent(CHAT, reset.value())).isEmpty();
    assertThat(boss.get("/api/desk/audit").body()).contains("linked-reset telegram");
  }

  private AgentId linked(String id) {
    AgentId agent = nodes.agent(id, Role.AGENT).id();
    AccountLinks links = nodes.bean(AccountLinks.class);
    assertThat(links.redeem(links.code(agent), CHAT, id)).hasValue(agent);
    return agent;
  }

  @Test
  void signIn_always_givesNewCookieAndVoidsTheOneBefore() {
    nodes.agent("fixed", Role.AGENT);
    AgentBrowser browser = new AgentBrowser(nodes.first());
    browser.get("/api/desk/session");
    String planted = browser.cookie();
    browser.signIn("fixed", DeskNodes.PASSWORD);
    String first = browser.cookie();
    browser.signIn("fixed", DeskNodes.PASSWORD);

    assertThat(first).isNotEqualTo(planted);
    assertThat(browser.cookie()).isNotEqualTo(first);
    for (String void_ : new String[] {planted, first}) {
      AgentBrowser thief = new AgentBrowser(nodes.first());
      thief.useCookie(void_);
      assertThat(thief.get("/api/desk/agents").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void cookie_always_isKeptFromScriptsAndForeignPages() {
    HttpResponse<String> answer = new AgentBrowser(nodes.first()).get("/api/desk/session");

    assertThat(answer.headers().firstValue("Set-Cookie"))
        .get()
        .asString()
        .contains("HttpOnly", "SameSite=Strict", "Path=/")
        .doesNotContain("Secure");
  }

  @Test
  void cookie_overHttps_isOfThisHostAloneAndNoOtherIsTaken() {
    nodes.agent("secure", Role.AGENT);
    AgentBrowser browser = AgentBrowser.secure(nodes.first());

    HttpResponse<String> before = browser.get("/api/desk/session");
    assertThat(before.headers().firstValue("Set-Cookie"))
        .get()
        .asString()
        .startsWith("__Host-kefu-desk=")
        .contains("HttpOnly", "SameSite=Strict", "Path=/", "Secure")
        .doesNotContain("Domain");
    String planted = browser.cookie();
    browser.signIn("secure", DeskNodes.PASSWORD);
    assertThat(browser.get("/api/desk/agents").statusCode()).isEqualTo(200);
    assertThat(browser.cookie()).startsWith("__Host-").isNotEqualTo(planted);

    String plain = browser.cookie().replace("__Host-", "");
    AgentBrowser neighbour = AgentBrowser.secure(nodes.first());
    neighbour.useCookie(plain);
    assertThat(neighbour.get("/api/desk/agents").statusCode()).isEqualTo(401);
    browser.exchange(browser.changing("/api/desk/session").DELETE());
    assertThat(browser.get("/api/desk/agents").statusCode()).isEqualTo(401);
  }

  @Test
  void failure_whateverItsCause_isToldInTheSameWords() {
    nodes.agent("known", Role.AGENT);
    nodes.agent("disabled", Role.AGENT);
    nodes
        .bean(Accounts.class)
        .change(new AgentId("disabled"), it -> it.withStanding(Standing.DISABLED));

    HttpResponse<String> wrong = new AgentBrowser(nodes.first()).signIn("known", WRONG);
    HttpResponse<String> unknown = new AgentBrowser(nodes.first()).signIn("unknown", WRONG);
    HttpResponse<String> invalid = new AgentBrowser(nodes.first()).signIn("../../x", WRONG);
    HttpResponse<String> disabled =
        new AgentBrowser(nodes.first()).signIn("disabled", DeskNodes.PASSWORD);

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).contains("sign-in-failed");
    for (HttpResponse<String> other : java.util.List.of(unknown, invalid, disabled)) {
      assertThat(other.statusCode()).isEqualTo(wrong.statusCode());
      assertThat(other.body()).isEqualTo(wrong.body());
      assertThat(other.headers().map().keySet()).isEqualTo(wrong.headers().map().keySet());
    }
  }

  @Test
  void failures_ofAnAccount_lockItWhetherOrNotItExists() {
    nodes.agent("locked", Role.AGENT);
    for (String name : new String[] {"locked", "locked-nobody"}) {
      HttpResponse<String> last = new AgentBrowser(nodes.first()).signIn(name, WRONG);
      for (int i = 1; i < 5; i++) {
        assertThat(last.statusCode()).isEqualTo(401);
        last = new AgentBrowser(i % 2 == 0 ? nodes.first() : nodes.second()).signIn(name, WRONG);
      }
      HttpResponse<String> locked =
          new AgentBrowser(nodes.second()).signIn(name, DeskNodes.PASSWORD);

      assertThat(locked.statusCode()).isEqualTo(429);
      assertThat(locked.body()).contains("urn:kefu:problem:locked");
      assertThat(locked.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 30L);
    }
  }

  @Test
  void oneTimePassword_isGoodForChoosingOnesOwnAlone() {
    Passwords passwords = nodes.bean(Passwords.class);
    nodes.agent("fresh", Role.ADMIN);
    nodes
        .bean(Accounts.class)
        .change(
            new AgentId("fresh"),
            it -> it.withPassword(passwords.hash("one time only"), Password.ONE_TIME));
    AgentBrowser browser = new AgentBrowser(nodes.first());
    HttpResponse<String> in = browser.signIn("fresh", "one time only");

    assertThat(AgentBrowser.json(in).path("mustChangePassword").asBoolean()).isTrue();
    HttpResponse<String> early = browser.get("/api/desk/agents");
    assertThat(early.statusCode()).isEqualTo(403);
    assertThat(early.body()).contains("password-change-required");

    assertThat(choose(browser, "one time only", "short").body()).contains("too-short");
    assertThat(choose(browser, "not the old one", WRONG).statusCode()).isEqualTo(401);
    assertThat(choose(browser, "one time only", WRONG).statusCode()).isEqualTo(200);
    assertThat(browser.get("/api/desk/agents").statusCode()).isEqualTo(200);
  }

  @Test
  void reset_byAdmin_endsAllSessionsOfTheAccount() {
    nodes.agent("boss", Role.ADMIN);
    nodes.agent("worker", Role.AGENT);
    AgentBrowser boss = AgentBrowser.signedIn(nodes.first(), "boss");
    AgentBrowser one = AgentBrowser.signedIn(nodes.first(), "worker");
    AgentBrowser other = AgentBrowser.signedIn(nodes.second(), "worker");

    HttpResponse<String> reset = boss.post("/api/desk/accounts/worker/reset");

    assertThat(reset.statusCode()).isEqualTo(200);
    assertThat(one.get("/api/desk/agents").statusCode()).isEqualTo(401);
    assertThat(other.get("/api/desk/agents").statusCode()).isEqualTo(401);
    String password = AgentBrowser.json(reset).path("password").asString();
    assertThat(new AgentBrowser(nodes.first()).signIn("worker", password).statusCode())
        .isEqualTo(200);
    assertThat(boss.post("/api/desk/accounts/boss/reset").statusCode()).isEqualTo(422);
  }

  @Test
  void account_addedDisabledAndPromoted_isAsTheAdminSays() {
    nodes.agent("chief", Role.ADMIN);
    AgentBrowser chief = AgentBrowser.signedIn(nodes.first(), "chief");
    Map<String, Object> wish = Map.of("id", "new.one", "name", "新同事", "role", "agent");

    assertThat(chief.post("/api/desk/accounts", wish).statusCode()).isEqualTo(201);
    assertThat(chief.post("/api/desk/accounts", wish).statusCode()).isEqualTo(409);
    assertThat(
            chief
                .post("/api/desk/accounts", Map.of("id", "BAD ID", "name", "x", "role", "agent"))
                .statusCode())
        .isEqualTo(400);
    var promoted =
        chief.send(
            "PATCH",
            "/api/desk/accounts/new.one",
            Map.of("role", "supervisor", "enabled", false, "capacity", 3));
    assertThat(AgentBrowser.json(promoted).path("role").asString()).isEqualTo("supervisor");
    Account now = nodes.bean(Accounts.class).find(new AgentId("new.one")).orElseThrow();
    assertThat(now.active()).isFalse();
    assertThat(now.profile().capacity()).isEqualTo(3);
    assertThat(
            chief.send("PATCH", "/api/desk/accounts/chief", Map.of("enabled", false)).statusCode())
        .isEqualTo(422);
    assertThat(chief.get("/api/desk/accounts").body()).doesNotContain("argon2");
  }

  @Test
  void signOut_endsTheSession() {
    nodes.agent("leaving", Role.AGENT);
    AgentBrowser browser = AgentBrowser.signedIn(nodes.first(), "leaving");
    String cookie = browser.cookie();

    browser.exchange(
        browser.changing("/api/desk/session").method("DELETE", BodyPublishers.noBody()));

    browser.useCookie(cookie);
    assertThat(browser.get("/api/desk/agents").statusCode()).isEqualTo(401);
  }

  @Test
  void answers_always_areInertAndNotKept() {
    nodes.agent("inert", Role.AGENT);
    AgentBrowser browser = AgentBrowser.signedIn(nodes.first(), "inert");
    for (String path :
        new String[] {"/api/desk/agents", "/api/desk/conversations/nothing", "/api/desk/nowhere"}) {
      var headers = browser.get(path).headers();
      assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(headers.firstValue("Content-Type")).get().asString().contains("json");
      assertThat(headers.firstValue("Cache-Control")).get().asString().contains("no-store");
      assertThat(headers.firstValue("Content-Security-Policy")).isPresent();
    }
  }

  @Test
  void paths_thatClimb_leadNowhere() {
    AgentBrowser browser = new AgentBrowser(nodes.first());
    for (String path :
        new String[] {
          "/agent/..%2f..%2fapplication.yaml",
          "/agent/%2e%2e/%2e%2e/application.yaml",
          "/agent/..;/api/desk/accounts",
          "/api/desk/session/..%2faccounts",
          "/agent//api/desk/accounts"
        }) {
      assertThat(browser.get(path).statusCode()).isIn(400, 401, 404);
    }
  }

  private static HttpResponse<String> choose(AgentBrowser browser, String old, String chosen) {
    return browser.post("/api/desk/session/password", Map.of("old", old, "new", chosen));
  }
}
