package io.kefu.console;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Puts the agents' desk together. Of the application it needs the ports of {@code core.account},
 * {@code core.handoff} and {@code core.turn}, the FAQ, a clock, and a {@link DeskKeys}.
 */
@AutoConfiguration(
    before = {ServletWebSecurityAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@ConditionalOnProperty(name = "kefu.console.enabled", matchIfMissing = true)
@EnableConfigurationProperties(ConsoleProperties.class)
@Import({DeskAddresses.class, DeskOpen.class, DeskClosed.class})
public class ConsoleAutoConfiguration {

  @Bean
  ConsolePages consolePages() {
    return new ConsolePages();
  }
}
