package io.kefu.discord;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.Environment;

/**
 * Silences JDA unless the operator wants to hear it: it writes whole messages when something in
 * them surprises it, and what goes wrong with the connection is told by the channel itself, once.
 */
final class QuietClient {

  private static final String CLIENT = "net.dv8tion.jda";

  private QuietClient() {}

  static void silence(Environment environment) {
    String property = "logging.level." + CLIENT;
    boolean wanted = Binder.get(environment).bind(property, Bindable.of(String.class)).isBound();
    if (!wanted) {
      LoggingSystem.get(QuietClient.class.getClassLoader()).setLogLevel(CLIENT, LogLevel.OFF);
    }
  }
}
