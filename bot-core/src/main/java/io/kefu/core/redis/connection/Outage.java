package io.kefu.core.redis.connection;

import java.util.regex.Pattern;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/** Tells what went wrong around Redis from what is wrong with a command. */
final class Outage {

  /** Error replies of a healthy program's commands; inside a script they follow a dash. */
  private static final Pattern CANNOT_SERVE_NOW =
      Pattern.compile(
          "(^|-)(LOADING|MASTERDOWN|READONLY|CLUSTERDOWN|TRYAGAIN|BUSY|MISCONF|NOREPLICAS|OOM) ");

  private Outage() {}

  static boolean isOutage(JedisException e) {
    return switch (e) {
      case JedisAccessControlException _ -> true;
      case JedisDataException reply -> CANNOT_SERVE_NOW.matcher(text(reply)).find();
      default -> true;
    };
  }

  /** The deepest cause in one line, such as {@code Connection refused}. */
  static String reason(Throwable e) {
    Throwable deepest = e;
    while (deepest.getCause() != null || deepest.getSuppressed().length > 0) {
      Throwable cause = deepest.getCause();
      deepest = cause == null ? deepest.getSuppressed()[0] : cause;
    }
    String text = text(deepest);
    return text.isEmpty() ? deepest.getClass().getSimpleName() : text;
  }

  private static String text(Throwable e) {
    String message = e.getMessage();
    return message == null ? "" : message.lines().findFirst().orElse("");
  }
}
