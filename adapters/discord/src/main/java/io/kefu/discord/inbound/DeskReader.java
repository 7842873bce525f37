package io.kefu.discord.inbound;

import io.kefu.core.deskchat.Rank;
import io.kefu.core.deskchat.ThreadId;
import io.kefu.core.deskchat.ThreadMessage;
import io.kefu.core.deskchat.ThreadMessage.FileOffer;
import io.kefu.core.deskchat.ThreadMessage.Kind;
import io.kefu.core.message.MessageId;
import io.kefu.discord.desk.DeskMenu;
import io.kefu.discord.desk.Roles;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Reads what agents say in threads, and the commands they give. */
final class DeskReader {

  private static final int COMMAND = 2;
  private static final int TYPING = 4;
  private static final int PLAIN = 0;
  private static final int REPLY = 19;
  private static final Pattern LINK = Pattern.compile("/link(?:\\s+|$)(?<code>\\S{0,64})");
  private static final Pattern UNLINK = Pattern.compile("/unlink");

  private final Roles roles;
  private final Contents contents;
  private final DeskFiles files;

  DeskReader(Roles roles, Contents contents, DeskFiles files) {
    this.roles = roles;
    this.contents = contents;
    this.files = files;
  }

  /** Whether it is a command of the agents', given or being typed. */
  static boolean isCommand(DataObject interaction) {
    int type = interaction.getInt("type");
    return (type == COMMAND || type == TYPING)
        && interaction.hasKey("guild_id")
        && DeskMenu.has(interaction.getObject("data").getString("name", ""));
  }

  /** Whether the command is still being typed. */
  static boolean isBeingTyped(DataObject interaction) {
    return interaction.getInt("type") == TYPING;
  }

  /**
   * What a person wrote in a thread: a message for each file that came with it, the words with the
   * first.
   *
   * @param message a new one, or one that was changed
   */
  List<ThreadMessage> written(DataObject message) {
    int type = message.getInt("type", PLAIN);
    boolean byPerson =
        message.optObject("author").filter(it -> !it.getBoolean("bot", false)).isPresent()
            && !message.hasKey("webhook_id");
    if (!byPerson || (type != PLAIN && type != REPLY)) {
      return List.of();
    }
    String id = "m" + message.getString("id");
    String text = contents.words(message);
    List<SentFile> sent = contents.files(message);
    if (sent.isEmpty()) {
      Kind kind = text.isEmpty() ? Kind.UNHEARD : Kind.NEW;
      return List.of(said(message, id, text, Optional.empty(), kind));
    }
    return IntStream.range(0, sent.size())
        .mapToObj(i ->
            said(
                message,
                i == 0 ? id : id + "." + i,
                i == 0 ? text : "",
                Optional.of(files.offer(sent.get(i))),
                Kind.NEW))
        .toList();
  }

  /** A message that was changed by whoever wrote it; Discord's own additions are none. */
  List<ThreadMessage> corrected(DataObject message) {
    String changed = message.getString("edited_timestamp", "");
    if (changed.isEmpty()) {
      return List.of();
    }
    long at = OffsetDateTime.parse(changed).toInstant().toEpochMilli();
    return written(message).stream()
        .limit(1)
        .map(it ->
            said(message, "e" + it.id() + "." + at, it.text(), Optional.empty(), Kind.CORRECTED))
        .toList();
  }

  private ThreadMessage said(
      DataObject message, String id, String text, Optional<FileOffer> file, Kind kind) {
    return new ThreadMessage(
        new ThreadId(message.getString("channel_id")),
        message.getObject("author").getString("id"),
        rank(message),
        new MessageId(id),
        text,
        file,
        kind);
  }

  /** A command as it would be written: the note comes last, whatever was typed first. */
  ThreadMessage given(DataObject interaction) {
    DataObject data = interaction.getObject("data");
    String written =
        Stream.concat(
                Stream.of("/" + data.getString("name")),
                options(data)
                    .sorted(Comparator.comparing(it -> it.getString("name").equals(DeskMenu.NOTE)))
                    .map(it -> it.getString("value", "").strip()))
            .collect(Collectors.joining(" "));
    DataObject user = interaction.getObject("member").getObject("user");
    return new ThreadMessage(
        new ThreadId(interaction.getString("channel_id")),
        user.getString("id"),
        rank(interaction),
        new MessageId("i" + interaction.getString("id")),
        written,
        Optional.empty(),
        Kind.ASIDE);
  }

  /** The option that is being typed. */
  static Optional<DataObject> typed(DataObject interaction) {
    return options(interaction.getObject("data"))
        .filter(it -> it.getBoolean("focused", false))
        .findFirst();
  }

  /** What the first option holds; empty if there is none. */
  static String value(DataObject interaction) {
    return options(interaction.getObject("data"))
        .map(it -> it.getString("value", ""))
        .findFirst()
        .orElse("");
  }

  /** What the roles of whoever did this let them do. */
  Rank rank(DataObject event) {
    List<String> held =
        event
            .optObject("member")
            .flatMap(it -> it.optArray("roles"))
            .map(it -> it.stream(DataArray::getString).toList())
            .orElseGet(List::of);
    return roles.rank(held);
  }

  /** The wish to be linked, or no longer: a code, or none. Written in private. */
  static Optional<Linking> linking(DataObject message) {
    String text = message.getString("content", "").strip();
    Matcher link = LINK.matcher(text);
    if (link.matches()) {
      return Optional.of(new Linking(Optional.of(link.group("code"))));
    }
    return UNLINK.matcher(text).matches()
        ? Optional.of(new Linking(Optional.empty()))
        : Optional.empty();
  }

  private static Stream<DataObject> options(DataObject data) {
    return data.optArray("options").stream().flatMap(it -> it.stream(DataArray::getObject));
  }

  /**
   * Somebody wants to be known as an agent.
   *
   * @param code from the desk; empty to end it
   */
  record Linking(Optional<String> code) {

    @Override
    public String toString() {
      return "Linking[]";
    }
  }
}
