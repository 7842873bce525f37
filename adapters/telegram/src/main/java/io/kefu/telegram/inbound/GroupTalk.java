package io.kefu.telegram.inbound;

import io.kefu.telegram.BotAccount.Identity;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** What is said to the bot in a group. */
final class GroupTalk {

  /**
   * The words for the bot, without its name; empty unless it is mentioned or one of its messages is
   * replied to.
   */
  Optional<String> wordsFor(Identity bot, Message message) {
    String text = text(message);
    List<MessageEntity> calls =
        entities(message).filter(entity -> calls(entity, text, bot)).toList();
    if (calls.isEmpty() && !isReplyTo(bot, message)) {
      return Optional.empty();
    }
    StringBuilder words = new StringBuilder(text);
    calls.reversed().forEach(call -> cut(words, call));
    return Optional.of(words.toString().strip());
  }

  private static boolean calls(MessageEntity entity, String text, Identity bot) {
    String name = "@" + bot.username().toLowerCase(Locale.ROOT);
    return switch (entity.getType()) {
      case "mention" -> part(entity, text).equals(name);
      case "bot_command" -> part(entity, text).endsWith(name);
      case "text_mention" -> isBot(entity.getUser(), bot);
      default -> false;
    };
  }

  /** By Telegram's word, whoever writes in a topic that the bot opened replies to that opening. */
  private static boolean isReplyTo(Identity bot, Message message) {
    Message original = message.getReplyToMessage();
    return original != null
        && original.getForumTopicCreated() == null
        && isBot(original.getFrom(), bot);
  }

  private static boolean isBot(@Nullable User user, Identity bot) {
    return user != null && user.getId() == bot.id();
  }

  /** Of a command, only the bot's name goes. */
  private static void cut(StringBuilder words, MessageEntity call) {
    int end = Math.min(words.length(), call.getOffset() + call.getLength());
    int start = Math.min(end, call.getOffset());
    int at = words.indexOf("@", start);
    boolean command = call.getType().equals("bot_command") && at >= 0 && at < end;
    words.delete(command ? at : start, end);
  }

  private static String part(MessageEntity entity, String text) {
    int end = Math.min(text.length(), entity.getOffset() + entity.getLength());
    return text.substring(Math.min(end, entity.getOffset()), end).toLowerCase(Locale.ROOT);
  }

  private static String text(Message message) {
    return message.getText() == null
        ? Objects.requireNonNullElse(message.getCaption(), "")
        : message.getText();
  }

  private static Stream<MessageEntity> entities(Message message) {
    return Stream.of(
            Optional.ofNullable(message.getEntities()),
            Optional.ofNullable(message.getCaptionEntities()))
        .flatMap(Optional::stream)
        .flatMap(List::stream);
  }
}
