package io.kefu.core.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/**
 * A Lua script of this package, called by its digest. A server that does not know it, because it is
 * new or was restarted, is sent the text.
 */
public final class RedisScript {

  private final String text;
  private final String digest;

  private RedisScript(String text) {
    this.text = text;
    this.digest = sha1(text);
  }

  /** The script of this name in {@code resources/redis}. */
  public static RedisScript named(String name) {
    return new RedisScript(read(name));
  }

  /** The script of this name in {@code resources/redis/desk}, behind what they all share. */
  public static RedisScript ofDesk(String name) {
    return new RedisScript(read("desk/desk") + "\n" + read("desk/" + name));
  }

  private static String read(String name) {
    try (InputStream in = RedisScript.class.getResourceAsStream("/redis/" + name + ".lua")) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs it; one round trip when the server knows it. */
  public @Nullable Object run(UnifiedJedis redis, List<String> keys, List<String> arguments) {
    try {
      return redis.evalsha(digest, keys, arguments);
    } catch (JedisNoScriptException unknown) {
      return redis.eval(text, keys, arguments);
    }
  }

  private static String sha1(String text) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      return HexFormat.of().formatHex(sha1.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
