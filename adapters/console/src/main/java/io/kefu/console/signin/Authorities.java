package io.kefu.console.signin;

import io.kefu.core.account.Account;
import io.kefu.core.account.Credentials.Password;
import io.kefu.core.account.Role;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What an account may do, in the words of Spring Security. */
public final class Authorities {

  /** May choose a password; all that a one-time password is good for. */
  public static final String PASSWORD = "PASSWORD";

  /** May set a second factor up; all that an account is good for which needs one. */
  public static final String SECOND_FACTOR = "SECOND_FACTOR";

  private Authorities() {}

  static Authentication authentication(Account account, SecondFactors factors) {
    return UsernamePasswordAuthenticationToken.authenticated(account, null, of(account, factors));
  }

  /** Whether this is somebody who must choose a password before anything else. */
  static boolean mustChoose(Account account) {
    return account.credentials().password() == Password.ONE_TIME;
  }

  private static List<GrantedAuthority> of(Account account, SecondFactors factors) {
    if (mustChoose(account)) {
      return List.of(new SimpleGrantedAuthority(PASSWORD));
    }
    if (factors.mustEnrol(account)) {
      return List.of(new SimpleGrantedAuthority(SECOND_FACTOR));
    }
    return Arrays.stream(Role.values())
        .filter(role -> role.compareTo(account.role()) <= 0)
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
  }
}
