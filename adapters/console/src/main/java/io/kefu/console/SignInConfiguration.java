package io.kefu.console;

import io.kefu.console.signin.Attendance;
import io.kefu.console.signin.CookieSessions;
import io.kefu.console.signin.CsrfTokens;
import io.kefu.console.signin.LinksController;
import io.kefu.console.signin.PasswordRules;
import io.kefu.console.signin.Passwords;
import io.kefu.console.signin.SecondFactors;
import io.kefu.console.signin.SecurityLog;
import io.kefu.console.signin.SessionController;
import io.kefu.console.signin.SessionCookie;
import io.kefu.console.signin.SignIn;
import io.kefu.console.staff.FirstAccount;
import io.kefu.console.staff.Staff;
import io.kefu.console.staff.StaffController;
import io.kefu.core.account.Accounts;
import io.kefu.core.account.Sessions;
import io.kefu.core.account.SignInAttempts;
import io.kefu.core.deskchat.AccountLinks;
import io.kefu.core.deskchat.ChannelDesk;
import io.kefu.core.handoff.agent.Presence;
import io.kefu.core.handoff.agent.Roster;
import io.kefu.core.handoff.desk.AuditLog;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** People and their sessions. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

  @Bean
  Passwords deskPasswords() {
    return new Passwords();
  }

  @Bean
  SessionCookie deskSessionCookie() {
    return new SessionCookie();
  }

  @Bean
  CsrfTokens deskCsrfTokens(SessionCookie cookie, DeskKeys keys) {
    return new CsrfTokens(cookie, keys.key("csrf"));
  }

  @Bean
  SecondFactors deskSecondFactors(
      Accounts accounts,
      DeskKeys keys,
      ConsoleProperties properties,
      @Value("${kefu.brand:OKPay}") String brand,
      Clock clock) {
    return new SecondFactors(
        accounts, keys.key("second-factor"), brand, properties.secondFactorRequired(), clock);
  }

  @Bean
  CookieSessions deskCookieSessions(
      SessionCookie cookie, Sessions sessions, SecondFactors factors, Clock clock) {
    return new CookieSessions(cookie, sessions, factors, clock);
  }

  @Bean
  SignIn deskSignIn(
      Accounts accounts,
      Sessions sessions,
      SignInAttempts attempts,
      Passwords passwords,
      SecondFactors factors,
      SecurityLog security,
      @Value("${kefu.brand:OKPay}") String brand,
      Clock clock) {
    return new SignIn(
        accounts,
        sessions,
        attempts,
        passwords,
        new PasswordRules(brand),
        factors,
        security,
        clock);
  }

  @Bean
  SecurityLog deskSecurityLog(AuditLog audit, MeterRegistry registry, Clock clock) {
    return new SecurityLog(audit, registry, clock);
  }

  @Bean
  Attendance deskAttendance(
      Roster roster, Presence presence, AuditLog audit, SecurityLog security) {
    return new Attendance(roster, presence, audit, security);
  }

  @Bean
  SessionController deskSessionController(
      SignIn signIn,
      SessionCookie cookie,
      CsrfTokens csrf,
      CookieSessions sessions,
      Attendance attendance,
      SecondFactors factors,
      ConsoleProperties properties) {
    return new SessionController(
        signIn, cookie, csrf, sessions, attendance, factors, properties.maxTextLength());
  }

  @Bean
  StaffController deskStaffController(
      Accounts accounts,
      Passwords passwords,
      Roster roster,
      AccountLinks links,
      AuditLog audit,
      SecurityLog security) {
    return new StaffController(new Staff(accounts, passwords, roster, links, audit, security));
  }

  @Bean
  LinksController deskLinksController(
      AccountLinks links, ObjectProvider<ChannelDesk> chats, AuditLog audit) {
    return new LinksController(
        links, () -> chats.orderedStream().map(ChannelDesk::channel).toList(), audit);
  }

  @Bean
  InitializingBean deskFirstAccount(
      Accounts accounts, Passwords passwords, ConsoleProperties properties) {
    FirstAccount first = new FirstAccount(accounts, passwords, System.out);
    return properties.resetAdmin() ? first::reset : first::ensure;
  }
}
