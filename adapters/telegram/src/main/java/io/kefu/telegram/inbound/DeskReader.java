package io.kefu.telegram.inbound;

import io.kefu.core.deskchat.ThreadId;
import io.kefu.core.deskchat.ThreadMessage.Kind;
import io.kefu.core.message.MessageId;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Reads what agents say: in the topics of their group, and to be linked to their accounts. */
final class DeskReader {

  private static final Pattern LINK =
      Pattern.compile("/(?:link(?:@\\w+)?(?:\\s+|$)|start\\s+link_)(?<code>\\S{0,64})");
  private static final Pattern UNLINK = Pattern.compile("/unlink(?:@\\w+)?");

  private final OptionalLong group;

  /**
   * @param group the agents' group; empty if there is none, and then nobody is an agent
   */
  DeskReader(OptionalLong group) {
    this.group = group;
  }

  /** Whether it was said in the agents' group. */
  boolean isHere(Message message) {
    return group.isPresent() && message.getChatId() == group.getAsLong();
  }

  /** What was said in a topic. Where no topic is, nobody is listened to. */
  Heard read(Message message, String id, Kind kind) {
    @Nullable Integer topic = message.getMessageThreadId();
    String text =
        Objects.requireNonNullElse(
            message.getText(), Objects.requireNonNullElse(message.getCaption(), ""));
    Optional<Attachment> file = Attachment.of(message);
    boolean said = !text.isEmpty() || file.isPresent();
    return topic == null || !said
        ? new Heard.Nothing()
        : new Heard.AtDesk(
            new ThreadId(topic.toString()),
            message.getFrom().getId().toString(),
            new MessageId(id),
            text,
            file,
            kind);
  }

  /** The wish to be linked, said in private. */
  Optional<Heard> linking(Message message) {
    if (group.isEmpty() || message.getText() == null) {
      return Optional.empty();
    }
    String text = message.getText().strip();
    String user = message.getFrom().getId().toString();
    Matcher link = LINK.matcher(text);
    if (link.matches()) {
      return Optional.of(
          new Heard.Linking(message.getChatId(), user, Optional.of(link.group("code"))));
    }
    return UNLINK.matcher(text).matches()
        ? Optional.of(new Heard.Linking(message.getChatId(), user, Optional.empty()))
        : Optional.empty();
  }
}
