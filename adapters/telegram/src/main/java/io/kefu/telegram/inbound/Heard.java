package io.kefu.telegram.inbound;

import io.kefu.core.deskchat.ThreadId;
import io.kefu.core.deskchat.ThreadMessage;
import io.kefu.core.message.InboundMessage;
import io.kefu.core.message.MessageId;
import io.kefu.telegram.Peer;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/** What an update means to the bot. */
sealed interface Heard {

  /**
   * A customer said something.
   *
   * @param file what comes with the words or instead of them
   */
  record Said(InboundMessage message, Optional<Attachment> file) implements Heard {}

  /**
   * A customer pressed a button.
   *
   * @param callback what Telegram wants acknowledged
   * @param message what the press says; empty for a button that no longer says anything
   * @param keyboard what the keyboard becomes, if the press changes it
   */
  record Pressed(String callback, Optional<InboundMessage> message, Optional<Redrawn> keyboard)
      implements Heard {}

  /** Someone in a group asked what belongs in a private chat. */
  record PrivateMatter(Peer asked) implements Heard {}

  /**
   * Somebody said something in a topic of the agents' group.
   *
   * @param user Telegram's id of who said it
   */
  record AtDesk(
      ThreadId topic,
      String user,
      MessageId id,
      String text,
      Optional<Attachment> file,
      ThreadMessage.Kind kind)
      implements Heard {}

  /**
   * Somebody wants to be known as an agent, or no longer.
   *
   * @param code from the desk; empty to end it
   */
  record Linking(long chat, String user, Optional<String> code) implements Heard {}

  /** Nothing the bot has to do with. */
  record Nothing() implements Heard {}

  /** The keyboard that is to stand under a message from now on. */
  record Redrawn(long chat, int message, InlineKeyboardMarkup keyboard) {}
}
