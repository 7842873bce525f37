package io.kefu.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.kefu.telegram.api.ApiAnswer;
import io.kefu.telegram.api.BotApi;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/** Who the bot is, asked once and remembered. */
public final class BotAccount {

  private final BotApi api;
  private volatile @Nullable Identity known;

  public BotAccount(BotApi api) {
    this.api = api;
  }

  /**
   * The bot as others see it.
   *
   * @param username without the at sign
   */
  public record Identity(long id, String username) {

    /** A link that opens a private chat with the bot. */
    public String link() {
      return "https://t.me/" + username + "?start=group";
    }
  }

  /** Who the bot is; empty as long as Telegram cannot be asked. */
  public Optional<Identity> identity() {
    if (known == null) {
      ask();
    }
    return Optional.ofNullable(known);
  }

  /** Asks Telegram. */
  public ApiAnswer ask() {
    ApiAnswer answer = api.call(new GetMe());
    if (answer instanceof ApiAnswer.Done(JsonNode me)) {
      known = new Identity(me.path("id").asLong(), me.path("username").asText());
    }
    return answer;
  }
}
