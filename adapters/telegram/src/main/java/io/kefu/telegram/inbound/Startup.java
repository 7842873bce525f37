package io.kefu.telegram.inbound;

import io.kefu.core.channel.reception.Backoff;
import io.kefu.core.channel.reception.Reception;
import io.kefu.telegram.BotAccount;
import io.kefu.telegram.BotAccount.Identity;
import java.util.Optional;

/** What comes before the first update: the bot learns who it is and shows its menu. */
final class Startup {

  private Startup() {}

  /** Returns when Telegram has been reached. */
  static Identity introduce(BotAccount account, CommandMenu menu, Reception reception)
      throws InterruptedException {
    Backoff backoff = new Backoff();
    while (true) {
      Optional<String> fault = account.ask().fault();
      Optional<Identity> bot = account.identity();
      if (bot.isPresent()) {
        menu.publish();
        return bot.get();
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      fault.ifPresent(reception::deaf);
      backoff.rest();
    }
  }
}
