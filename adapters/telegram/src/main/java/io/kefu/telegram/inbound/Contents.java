package io.kefu.telegram.inbound;

import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.dialog.JoinCode;
import io.kefu.core.message.Content;
import io.kefu.telegram.TelegramText;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** What a message says, whoever wrote it and wherever. */
final class Contents {

  private static final Pattern COMMAND =
      Pattern.compile("/(?<name>[A-Za-z0-9_]{1,32})(?:@\\w+)?(?:\\s+(?<rest>.*))?", Pattern.DOTALL);

  /** What Telegram lets the word of a link be. */
  private static final Pattern LINK_WORD = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final ChannelTexts texts;

  Contents(ChannelTexts texts) {
    this.texts = texts;
  }

  /** The content; empty for what nobody said, such as that someone joined a group. */
  Optional<Content> of(Message message) {
    return message.getText() == null ? attachment(message) : Optional.of(text(message.getText()));
  }

  /** The content of a text, which may be a command. */
  Content text(String text) {
    Matcher command = COMMAND.matcher(text);
    if (!command.matches()) {
      return new Content.Text(text);
    }
    String name = command.group("name").toLowerCase(Locale.ROOT);
    return switch (name) {
      case "start" -> start(rest(command));
      case "help" -> new Content.Opened();
      // The dialog knows these words.
      case "human", "end" -> new Content.Text("/" + name);
      default -> new Content.Text(text);
    };
  }

  /** The word of the link with which a chat was opened; empty if it is not that or a code. */
  Optional<String> source(Message message) {
    return Optional.ofNullable(message.getText())
        .map(COMMAND::matcher)
        .filter(command -> command.matches() && command.group("name").equalsIgnoreCase("start"))
        .map(Contents::rest)
        .filter(word -> LINK_WORD.matcher(word).matches() && JoinCode.of(word).isEmpty());
  }

  private Content start(String payload) {
    return JoinCode.of(payload).isPresent()
        ? new Content.Text(texts.get(TelegramText.START_CONTINUE).replace("{code}", payload))
        : new Content.Opened();
  }

  private static String rest(Matcher command) {
    return Objects.requireNonNullElse(command.group("rest"), "").strip();
  }

  private Optional<Content> attachment(Message message) {
    String caption = Objects.requireNonNullElse(message.getCaption(), "");
    return Attachment.of(message)
        .map(it -> new Content.Attachment(texts.get(it.kind()), caption, it.file()));
  }
}
