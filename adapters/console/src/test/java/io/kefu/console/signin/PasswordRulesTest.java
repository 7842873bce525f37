package io.kefu.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.console.signin.PasswordRules.Fault;
import io.kefu.core.account.Account;
import io.kefu.core.account.Credentials;
import io.kefu.core.account.Credentials.Password;
import io.kefu.core.account.Role;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.agent.AgentProfile;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  private static final Account OWNER =
      new Account(
          new AgentProfile(new AgentId("lin.xiaoman"), "林小满", 5, Set.of()),
          Role.AGENT,
          new Credentials("", Password.CHOSEN));

  private final PasswordRules rules = new PasswordRules("OKPay");

  @ParameterizedTest
  @CsvSource({
    "short one, TOO_SHORT",
    "aaaaaaaaaaaab, TOO_SIMPLE",
    "the old password, SAME_AS_BEFORE",
    "password123456, TOO_COMMON",
    "qwertyuiop, TOO_COMMON",
    "1qaz2wsx3edc, TOO_COMMON",
    "P@ssw0rd2026, TOO_COMMON",
    "iloveyou1314, TOO_COMMON",
    "woaini5201314, TOO_COMMON",
    "woaini1314520, TOO_COMMON",
    "12345678901, TOO_COMMON",
    "administrator, TOO_COMMON",
    "OkPay-888888, OF_NAMES",
    "lin.xiaoman!1, OF_NAMES",
    "林小满林小满林小满2026, OF_NAMES"
  })
  void fault_whatIsGuessedSoon_isNamed(String chosen, Fault fault) {
    assertThat(rules.fault(OWNER, "the old password", chosen)).contains(fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wrong horse battery",
        "maple otter quiet 93",
        "我家的猫爱吃西瓜皮呀",
        "kQ7#vTz2!mXw",
        "OKPay 的猫爱吃西瓜皮和李子"
      })
  void fault_longOrOddEnough_isNone(String chosen) {
    assertThat(rules.fault(OWNER, "the old password", chosen)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {128, 129})
  void fault_atTheLongest_isToldInTime(int length) {
    String chosen = "aB1!密码".repeat(30).substring(0, length);

    assertThat(rules.fault(OWNER, "", chosen).filter(Fault.TOO_LONG::equals).isPresent())
        .isEqualTo(length > PasswordRules.LONGEST);
  }
}
