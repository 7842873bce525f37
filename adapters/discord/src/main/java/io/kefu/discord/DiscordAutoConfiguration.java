package io.kefu.discord;

import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Switches the channel on if there is a token, and says so if there is none. */
@AutoConfiguration
@Import(DiscordConfiguration.class)
public class DiscordAutoConfiguration {

  @Bean
  InitializingBean discordNotice(Environment environment) {
    return () -> {
      if (OnBotToken.token(environment).isEmpty()) {
        LoggerFactory.getLogger("io.kefu.discord")
            .info("discord: off, {} is not set", OnBotToken.VARIABLE);
      }
    };
  }
}
