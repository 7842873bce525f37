package io.kefu.core.redis.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.account.Account;
import io.kefu.core.account.Account.Standing;
import io.kefu.core.account.Accounts;
import io.kefu.core.account.Credentials;
import io.kefu.core.account.Credentials.Password;
import io.kefu.core.account.Role;
import io.kefu.core.account.SecondFactor;
import io.kefu.core.account.SessionLimits;
import io.kefu.core.account.SessionToken;
import io.kefu.core.account.Sessions;
import io.kefu.core.account.SignInAttempts;
import io.kefu.core.account.SignInAttempts.Patience;
import io.kefu.core.account.SignInAttempts.Verdict;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.TeamId;
import io.kefu.core.handoff.agent.AgentProfile;
import io.kefu.core.redis.Digests;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.conversation.Contents;
import io.kefu.core.redis.conversation.RedisKind;
import io.kefu.core.redis.testing.RedisUnderTest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Accounts, sessions and attempts to sign in, as several nodes share them. */
@ParameterizedClass
@EnumSource(RedisKind.class)
class AccountsTest {

  private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
  private static final AgentId LI = new AgentId("li");
  private static final SessionLimits LIMITS =
      new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(8));

  private final RedisUnderTest redis;
  private final Accounts accounts;
  private final Sessions sessions;
  private final SignInAttempts attempts;
  private final SessionToken token = SessionToken.random(new SecureRandom());

  AccountsTest(RedisKind kind) {
    redis = kind.redis();
    accounts = new RedisAccounts(redis.client());
    sessions = new RedisSessions(redis.client(), LIMITS);
    attempts =
        new RedisSignInAttempts(
            redis.client(),
            new Patience(3, Duration.ofSeconds(10), Duration.ofSeconds(60)),
            new Patience(100, Duration.ofSeconds(10), Duration.ofSeconds(60)));
  }

  @BeforeEach
  void flush() {
    redis.flush();
  }

  @Test
  void addFirst_manyNodesAtOnce_oneSucceeds() throws Exception {
    List<Boolean> added = atOnce(20, () -> accounts.addFirst(account()));

    assertThat(added).containsOnlyOnce(true);
    assertThat(accounts.all()).containsExactly(account());
  }

  @Test
  void add_idTaken_changesNothing() {
    assertThat(accounts.add(account())).isTrue();
    assertThat(accounts.add(account().withRole(Role.ADMIN))).isFalse();

    assertThat(accounts.find(LI)).hasValue(account());
  }

  @Test
  void change_manyAtOnce_losesNone() throws Exception {
    accounts.add(account());

    atOnce(20, () -> accounts.change(LI, it -> it.withPassword("h", Password.CHOSEN)));

    assertThat(accounts.find(LI).orElseThrow().credentials().generation()).isEqualTo(20);
  }

  @Test
  void account_stored_keepsItsFormat() {
    accounts.add(account());
    accounts.change(
        LI, it -> it.withSecondFactor(Optional.of(new SecondFactor("s", 7, List.of("d")))));

    assertThat(redis.client().hget(RedisKeys.DESK_ACCOUNTS, LI.value()))
        .isEqualTo(
            """
            {"id":"li","name":"小李","role":"agent","standing":"ACTIVE","passwordHash":"hash",\
            "password":"CHOSEN","generation":1,"capacity":5,"teams":["风控"],\
            "secondFactor":{"sealed":"s","used":7,"recovery":["d"]}}\
            """);
  }

  @Test
  void account_storedWithoutSecondFactor_hasNone() {
    accounts.add(account());

    assertThat(redis.client().hget(RedisKeys.DESK_ACCOUNTS, LI.value()))
        .doesNotContain("secondFactor");
    assertThat(accounts.find(LI)).hasValue(account());
  }

  @Test
  void session_ofAccount_isFoundWithTheRoleOfNow() {
    accounts.add(account());
    sessions.open(token, account(), NOW);
    accounts.change(LI, it -> it.withRole(Role.SUPERVISOR));

    assertThat(sessions.find(token, NOW))
        .hasValueSatisfying(it -> assertThat(it.role()).isEqualTo(Role.SUPERVISOR));
  }

  @Test
  void look_atSession_prolongsNothing() {
    accounts.add(account());
    sessions.open(token, account(), NOW);
    String key = RedisKeys.deskSession(Digests.sha256(token.value()));
    redis.client().pexpire(key, 60_000);

    assertThat(sessions.look(token, NOW)).hasValue(account());
    assertThat(redis.client().pttl(key)).isLessThanOrEqualTo(60_000);
    assertThat(sessions.find(token, NOW)).hasValue(account());
    assertThat(redis.client().pttl(key)).isGreaterThan(60_000);
  }

  @Test
  void session_afterNewPasswordOrDisabling_isVoid() {
    accounts.add(account());
    sessions.open(token, account(), NOW);
    accounts.change(LI, it -> it.withStanding(Standing.DISABLED));
    assertThat(sessions.find(token, NOW)).isEmpty();

    accounts.change(LI, it -> it.withStanding(Standing.ACTIVE));
    assertThat(sessions.find(token, NOW)).isEmpty();
  }

  @Test
  void session_pastItsEnd_isGoneHoweverMuchUsed() {
    accounts.add(account());
    sessions.open(token, account(), NOW);

    assertThat(sessions.find(token, NOW.plus(LIMITS.absolute()).minusMillis(1))).isPresent();
    assertThat(sessions.find(token, NOW.plus(LIMITS.absolute()))).isEmpty();
  }

  @Test
  void session_inRedis_doesNotShowItsToken() {
    accounts.add(account());
    sessions.open(token, account(), NOW);

    assertThat(Contents.of(redis).toString()).doesNotContain(token.value());
  }

  @Test
  void session_ended_isGone() {
    accounts.add(account());
    sessions.open(token, account(), NOW);
    sessions.end(token);

    assertThat(sessions.find(token, NOW)).isEmpty();
  }

  @Test
  void attempts_failing_waitLongerEachTime() {
    for (int i = 0; i < 3; i++) {
      assertThat(attempts.begin("li", "1.2.3.4", NOW)).isEqualTo(new Verdict.Go());
    }
    assertThat(attempts.begin("li", "1.2.3.4", NOW)).isEqualTo(wait(10));

    assertThat(attempts.begin("li", "9.9.9.9", NOW.plusSeconds(10))).isEqualTo(new Verdict.Go());
    assertThat(attempts.begin("li", "9.9.9.9", NOW.plusSeconds(10))).isEqualTo(wait(20));
    assertThat(attempts.begin("wang", "9.9.9.9", NOW)).isEqualTo(new Verdict.Go());
  }

  @Test
  void attempts_manyAtOnce_gainNothing() throws Exception {
    List<Verdict> verdicts = atOnce(50, () -> attempts.begin("li", "1.2.3.4", NOW));

    assertThat(verdicts.stream().filter(Verdict.Go.class::isInstance)).hasSize(3);
  }

  @Test
  void attempts_succeeding_areForgotten() {
    for (int i = 0; i < 10; i++) {
      assertThat(attempts.begin("li", "1.2.3.4", NOW)).isEqualTo(new Verdict.Go());
      attempts.succeeded("li", "1.2.3.4");
    }
  }

  private static Verdict wait(int seconds) {
    return new Verdict.Wait(Duration.ofSeconds(seconds));
  }

  private static Account account() {
    return new Account(
        new AgentProfile(LI, "小李", 5, Set.of(new TeamId("风控"))),
        Role.AGENT,
        new Credentials("hash", Password.CHOSEN));
  }

  private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> answers =
          threads.invokeAll(IntStream.range(0, times).mapToObj(_ -> call).toList());
      return answers.stream().map(Future::resultNow).toList();
    }
  }
}
