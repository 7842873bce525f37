package io.kefu.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.kefu.core.account.Account;
import io.kefu.core.account.Accounts;
import io.kefu.core.account.Credentials;
import io.kefu.core.account.Credentials.Password;
import io.kefu.core.account.Role;
import io.kefu.core.account.SecondFactor;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.agent.AgentProfile;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;

class SecondFactorsTest {

  private static final byte[] KEY = new byte[32];
  private static final byte[] SECRET = new byte[20];
  private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
  private static final long STEP = NOW.getEpochSecond() / 30;

  private final InMemory accounts = new InMemory();
  private final SecondFactors required = factors(true);

  @Test
  void mustEnrol_required_isWhoHasChosenAPasswordAndNoFactor() {
    Account chosen = account("chosen", Password.CHOSEN);
    Account having = chosen.withSecondFactor(Optional.of(new SecondFactor("sealed", 0, List.of())));

    assertThat(required.mustEnrol(chosen)).isTrue();
    assertThat(required.mustEnrol(having)).isFalse();
    assertThat(required.mustEnrol(account("new", Password.ONE_TIME))).isFalse();
    assertThat(factors(false).mustEnrol(chosen)).isFalse();
    assertThat(authorities(chosen)).containsExactly(Authorities.SECOND_FACTOR);
    assertThat(authorities(having)).containsExactly("ROLE_AGENT");
  }

  @Test
  void proves_codesOutOfOrder_onlyLaterOnesAreGood() {
    Account owner = account("owner", Password.CHOSEN);
    String sealed = new FactorSeal(KEY).close(SECRET, "factor owner");
    accounts.add(owner.withSecondFactor(Optional.of(new SecondFactor(sealed, 0, List.of()))));

    assertThat(required.proves(owner, code(STEP - 2))).isFalse();
    assertThat(required.proves(owner, code(STEP + 2))).isFalse();
    assertThat(required.proves(owner, code(STEP))).isTrue();
    assertThat(required.proves(owner, code(STEP))).isFalse();
    assertThat(required.proves(owner, code(STEP - 1))).isFalse();
    assertThat(required.proves(owner, code(STEP + 1))).isTrue();
  }

  @Test
  void proves_secretSealedForAnotherAccount_isNotRead() {
    Account owner = account("owner", Password.CHOSEN);
    String sealed = new FactorSeal(KEY).close(SECRET, "factor somebody-else");
    accounts.add(owner.withSecondFactor(Optional.of(new SecondFactor(sealed, 0, List.of()))));

    assertThat(required.proves(owner, code(STEP))).isFalse();
  }

  private SecondFactors factors(boolean forAll) {
    return new SecondFactors(accounts, KEY, "OKPay", forAll, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private List<String> authorities(Account account) {
    return Authorities.authentication(account, required).getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .toList();
  }

  private static Account account(String id, Password password) {
    return new Account(
        new AgentProfile(new AgentId(id), id, 5, Set.of()),
        Role.AGENT,
        new Credentials("", password));
  }

  private static String code(long step) {
    TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    try {
      return codes.generateOneTimePasswordString(
          new SecretKeySpec(SECRET, codes.getAlgorithm()), Instant.ofEpochSecond(step * 30));
    } catch (InvalidKeyException e) {
      throw new AssertionError(e);
    }
  }

  private static final class InMemory implements Accounts {

    private final Map<AgentId, Account> all = new ConcurrentHashMap<>();

    @Override
    public Optional<Account> find(AgentId id) {
      return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Account> all() {
      return List.copyOf(all.values());
    }

    @Override
    public boolean add(Account account) {
      return all.putIfAbsent(account.id(), account) == null;
    }

    @Override
    public boolean addFirst(Account account) {
      return all.isEmpty() && add(account);
    }

    @Override
    public Optional<Account> change(AgentId id, UnaryOperator<Account> change) {
      return Optional.ofNullable(all.computeIfPresent(id, (_, now) -> change.apply(now)));
    }
  }
}
