package io.kefu.console;

import io.kefu.console.http.BodyLimit;
import io.kefu.console.http.ConsolePaths;
import io.kefu.console.http.Failures;
import io.kefu.console.http.ProblemWriter;
import io.kefu.console.signin.Authorities;
import io.kefu.console.signin.CookieSessions;
import io.kefu.console.signin.CsrfTokens;
import io.kefu.console.signin.HeaderOnly;
import io.kefu.console.signin.Refusals;
import io.kefu.console.signin.SecurityLog;
import io.kefu.core.account.Role;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import tools.jackson.databind.json.JsonMapper;

/** Who may call what of the desk. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String[] SUPERVISORS = {
    "/live",
    "/reports",
    "/reports.csv",
    "/audit",
    "/muted",
    "/conversations/*/takeover",
    "/conversations/*/assign"
  };
  private static final String[] ADMINS = {
    "/accounts", "/accounts/**", "/webhooks", "/webhooks/**", "/contacts/**", "/erasures"
  };

  @Bean
  ProblemWriter deskProblems(JsonMapper json) {
    return new ProblemWriter(json);
  }

  @Bean
  Failures deskFailures(ProblemWriter writer) {
    return new Failures(writer);
  }

  @Bean
  SecurityFilterChain consoleSecurity(
      HttpSecurity http,
      CookieSessions sessions,
      CsrfTokens csrf,
      ProblemWriter problems,
      SecurityLog security) {
    Refusals refusals = new Refusals(problems, security);
    return DeskAddresses.guarded(http)
        .securityContext(it -> it.securityContextRepository(sessions))
        .csrf(it -> it.csrfTokenRepository(csrf).csrfTokenRequestHandler(new HeaderOnly()))
        .addFilterAfter(refusals, HeaderWriterFilter.class)
        .addFilterAfter(new BodyLimit(problems), CsrfFilter.class)
        .exceptionHandling(
            it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .authorizeHttpRequests(SecurityConfiguration::rules)
        .build();
  }

  /** Who may call what; whatever is not named is for every agent. */
  private static void rules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests
        .requestMatchers(ConsolePaths.PAGES, ConsolePaths.PAGES + "/**")
        .permitAll()
        .requestMatchers(ConsolePaths.API + "/session")
        .permitAll()
        .requestMatchers(ConsolePaths.API + "/session/password")
        .hasAnyAuthority(Authorities.PASSWORD, "ROLE_" + Role.AGENT)
        .requestMatchers(ConsolePaths.API + "/session/factor/**")
        .hasAnyAuthority(Authorities.SECOND_FACTOR, "ROLE_" + Role.AGENT)
        .requestMatchers(below(ADMINS))
        .hasRole(Role.ADMIN.name())
        .requestMatchers(below(SUPERVISORS))
        .hasRole(Role.SUPERVISOR.name())
        .anyRequest()
        .hasRole(Role.AGENT.name());
  }

  private static String[] below(String... paths) {
    return List.of(paths).stream().map(ConsolePaths.API::concat).toArray(String[]::new);
  }
}
