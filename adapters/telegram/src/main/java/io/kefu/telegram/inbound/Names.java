package io.kefu.telegram.inbound;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.User;

/** What people on Telegram go by. */
final class Names {

  private Names() {}

  /** First and last name as the user has set them; empty if Telegram does not tell who it was. */
  static String of(@Nullable User user) {
    return user == null
        ? ""
        : (user.getFirstName() + " " + Objects.requireNonNullElse(user.getLastName(), "")).strip();
  }
}
