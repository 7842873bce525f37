package io.kefu.console;

import io.kefu.console.http.ConsolePaths;
import io.kefu.core.turn.AgentVoice;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Where there is no desk, its pages stand alone and its API is closed to everybody. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(AgentVoice.class)
class DeskClosed {

  @Bean
  SecurityFilterChain closedDesk(HttpSecurity http) {
    return DeskAddresses.guarded(http)
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(ConsolePaths.PAGES, ConsolePaths.PAGES + "/**")
                .permitAll()
                .anyRequest()
                .denyAll())
        .build();
  }
}
