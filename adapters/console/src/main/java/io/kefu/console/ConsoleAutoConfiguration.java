package io.kefu.console;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Puts the agents' desk together. */
@AutoConfiguration(
    before = {ServletWebSecurityAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@ConditionalOnProperty(name = "kefu.console.enabled", matchIfMissing = true)
@Import(SecurityConfiguration.class)
public class ConsoleAutoConfiguration {

  @Bean
  ConsolePages consolePages() {
    return new ConsolePages();
  }
}
