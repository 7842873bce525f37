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

  /**
   * What was read.
   *
   * @param source the word of the link with which a chat was opened, if that is what it was
   */
  record Words(Content content, Optional<String> source) {

    private static Words saying(Content content) {
      return new Words(content, Optional.empty());
    }
  }

  /** What was said; empty for what nobody said, such as that someone joined a group. */
  Optional<Words> of(Message message) {
    return message.getText() == null ? attachment(message) : Optional.of(text(message.getText()));
  }

  /** What a text says, which may be a command. */
  Words text(String text) {
    Matcher command = COMMAND.matcher(text);
    if (!command.matches()) {
      return Words.saying(new Content.Text(text));
    }
    String name = command.group("name").toLowerCase(Locale.ROOT);
    return switch (name) {
      case "start" -> start(Objects.requireNonNullElse(command.group("rest"), "").strip());
      case "help" -> Words.saying(new Content.Opened());
      // The dialog knows these words.
      case "human", "end" -> Words.saying(new Content.Text("/" + name));
      default -> Words.saying(new Content.Text(text));
    };
  }

  private Words start(String payload) {
    return JoinCode.of(payload).isPresent()
        ? Words.saying(
            new Content.Text(texts.get(TelegramText.START_CONTINUE).replace("{code}", payload)))
        : new Words(
            new Content.Opened(),
            Optional.of(payload).filter(word -> LINK_WORD.matcher(word).matches()));
  }

  private Optional<Words> attachment(Message message) {
    String caption = Objects.requireNonNullElse(message.getCaption(), "");
    return Attachment.of(message)
        .map(it -> new Content.Attachment(texts.get(it.kind()), caption, it.file()))
        .map(Words::saying);
  }
}
