package io.kefu.core.redis.embedded;

/** The embedded Redis cannot be started; the message says in one line what to do about it. */
public final class EmbeddedRedisException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EmbeddedRedisException(String message) {
    super(message);
  }

  EmbeddedRedisException(String message, Throwable cause) {
    super(message, cause);
  }
}
