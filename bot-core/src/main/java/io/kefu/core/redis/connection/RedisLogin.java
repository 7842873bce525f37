package io.kefu.core.redis.connection;

import java.util.Optional;

/** Who signs in, with what. Its text never shows the password. */
public record RedisLogin(Optional<String> user, Optional<String> password) {

  /** For a server that asks for nothing. */
  public static final RedisLogin NONE = new RedisLogin(Optional.empty(), Optional.empty());

  /** The default user with a password. */
  public static RedisLogin password(String password) {
    return new RedisLogin(Optional.empty(), Optional.of(password));
  }

  public static RedisLogin of(String user, String password) {
    return new RedisLogin(Optional.of(user), Optional.of(password));
  }

  @Override
  public String toString() {
    return user.map(name -> "user " + name).orElse("default user")
        + (password.isPresent() ? " with a password" : " without a password");
  }
}
