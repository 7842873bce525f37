package io.kefu.core.redis.connection;

/**
 * Redis cannot be reached, or cannot serve at the moment (it loads its data, a failover is on, all
 * places are taken): try again later. Whether a command that ended this way was carried out is
 * unknown; it was sent at most once. The message is one line without secrets.
 */
public final class RedisUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RedisUnavailableException(String message) {
    super(message);
  }

  public RedisUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
