package io.kefu.discord.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the developer portal gave; whoever has it is the bot, so it shows itself to nobody. */
public final class BotToken {

  private final String value;

  /**
   * @throws IllegalArgumentException if it does not look like one
   */
  public BotToken(String value) {
    if (!value.matches("[A-Za-z0-9_-]{15,60}\\.[A-Za-z0-9_-]{4,20}\\.[A-Za-z0-9_-]{20,100}")) {
      throw new IllegalArgumentException(
          "DISCORD_BOT_TOKEN is not a bot token: expected three parts with dots between, as"
              + " the developer portal shows it");
    }
    this.value = value;
  }

  /** The token itself: for a header, or to log in. */
  public String secret() {
    return value;
  }

  /** A key of this name that every node with the same token knows: 32 bytes. */
  byte[] derive(String name) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "bot token";
  }
}
