package io.kefu.console;

import io.kefu.console.http.ConsolePaths;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Guards the desk's addresses, and no others. */
@Configuration(proxyBeanMethods = false)
class DeskAddresses {

  private static final String CONTENT_POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";
  private static final Duration HTTPS_ONLY = Duration.ofDays(365);

  /** What holds for every answer of the desk. */
  static HttpSecurity guarded(HttpSecurity http) {
    return http.securityMatcher(
            ConsolePaths.PAGES, ConsolePaths.PAGES + "/**", ConsolePaths.API + "/**")
        .headers(DeskAddresses::headers)
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable);
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(it -> it.policyDirectives(CONTENT_POLICY))
        .referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(it -> it.policy("camera=(), geolocation=(), microphone=()"))
        .httpStrictTransportSecurity(
            it -> it.includeSubDomains(false).maxAgeInSeconds(HTTPS_ONLY.toSeconds()));
  }

  /** Signing in has its own way; this only tells Boot that no user of its own is wanted. */
  @Bean
  AuthenticationManager consoleAuthentication() {
    return _ -> {
      throw new AuthenticationServiceException("signing in goes another way");
    };
  }

  /** Keeps the filters, and the firewall before them, off the addresses of everybody else. */
  @Bean
  static BeanPostProcessor consoleFilterOnly() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof DelegatingFilterProxyRegistrationBean filter
            && name.equals("securityFilterChainRegistration")) {
          filter.setUrlPatterns(
              List.of(ConsolePaths.PAGES, ConsolePaths.PAGES + "/*", ConsolePaths.API + "/*"));
        }
        return bean;
      }
    };
  }
}
