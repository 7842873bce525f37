package io.kefu.discord;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The channel is on if a token is set, as a property or in the environment. */
final class OnBotToken implements Condition {

  static final String VARIABLE = "DISCORD_BOT_TOKEN";

  static String token(Environment environment) {
    String property = environment.getProperty("kefu.discord.token", "");
    return (property.isBlank() ? environment.getProperty(VARIABLE, "") : property).strip();
  }

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return !token(context.getEnvironment()).isEmpty();
  }
}
