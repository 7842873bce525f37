package io.kefu.telegram.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What BotFather gave; whoever has it is the bot, so it shows itself to nobody. */
public final class BotToken {

  private final String value;

  /**
   * @throws IllegalArgumentException if it does not look like one
   */
  public BotToken(String value) {
    if (!value.matches("\\d{1,20}:[A-Za-z0-9_-]{10,100}")) {
      throw new IllegalArgumentException(
          "TELEGRAM_BOT_TOKEN is not a bot token: expected 123456789:AA… as BotFather shows it");
    }
    this.value = value;
  }

  String value() {
    return value;
  }

  /** A secret of this name that every node with the same token knows: 64 hexadecimal digits. */
  public String derive(String name) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "bot token";
  }
}
