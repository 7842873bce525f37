package io.kefu.discord.inbound;

import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.channel.words.PublicTalk;
import io.kefu.core.message.Content;
import io.kefu.core.message.InboundMessage;
import io.kefu.core.message.MessageId;
import io.kefu.discord.Peer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Reads messages, as the gateway tells them and as they are fetched. */
final class MessageReader {

  private static final int PLAIN = 0;
  private static final int REPLY = 19;

  private final Contents contents;
  private final PublicTalk talk;

  MessageReader(ChannelTexts texts) {
    this.contents = new Contents(texts);
    this.talk = new PublicTalk(texts);
  }

  /** A new message. */
  Heard written(DataObject message, Surroundings surroundings) {
    return read(message, "m" + message.getString("id"), surroundings);
  }

  /**
   * A changed message; only Discord's own additions, such as a preview, have no moment of change.
   */
  Heard corrected(DataObject message, Surroundings surroundings) {
    String changed = message.getString("edited_timestamp", "");
    if (changed.isEmpty() || !message.hasKey("author")) {
      return new Heard.Nothing();
    }
    String id = "e" + message.getString("id") + "." + millis(changed);
    Heard heard = read(message, id, surroundings);
    return heard instanceof Heard.Said said ? said.withoutFiles() : heard;
  }

  /** Messages of these ids, and what they were changed to, are gone. */
  Heard deleted(DataObject event, List<String> ids, Surroundings surroundings) {
    String channel = event.getString("channel_id");
    boolean inPrivate = !event.hasKey("guild_id") || surroundings.isPrivateThread(channel);
    List<MessageId> stored =
        ids.stream()
            .flatMap(id -> Stream.of(new MessageId("m" + id), new MessageId("e" + id)))
            .toList();
    return inPrivate
        ? new Heard.TakenBack(Places.conversation(channel), stored)
        : new Heard.Nothing();
  }

  private Heard read(DataObject message, String id, Surroundings surroundings) {
    int type = message.getInt("type", PLAIN);
    boolean byPerson =
        !message.getObject("author").getBoolean("bot", false) && !message.hasKey("webhook_id");
    if (!byPerson || (type != PLAIN && type != REPLY)) {
      return new Heard.Nothing();
    }
    String channel = message.getString("channel_id");
    boolean inPrivate = !message.hasKey("guild_id") || surroundings.isPrivateThread(channel);
    return inPrivate
        ? inPrivate(message, channel, id)
        : inPublic(message, channel, id, surroundings.bot());
  }

  private Heard inPrivate(DataObject received, String channel, String id) {
    DataObject message = Forwarded.into(received);
    Instant at = instant(message.getString("timestamp"));
    String author = Interaction.name(message.getObject("author"));
    List<SentFile> files = contents.files(message);
    Optional<Heard.Piece> first =
        contents
            .of(message)
            .map(it -> Places.privately(channel, id, it, at).by(author))
            .map(it -> new Heard.Piece(it, files.stream().findFirst()));
    if (first.isEmpty()) {
      return new Heard.Nothing();
    }
    List<Heard.Piece> pieces = new ArrayList<>(List.of(first.get()));
    for (int i = 1; i < files.size(); i++) {
      Content content = contents.mention(files.get(i), "");
      InboundMessage more = Places.privately(channel, id + "." + i, content, at).by(author);
      pieces.add(new Heard.Piece(more, Optional.of(files.get(i))));
    }
    return new Heard.Said(List.copyOf(pieces), at);
  }

  private Heard inPublic(DataObject message, String channel, String id, String bot) {
    if (!calls(message, bot)) {
      return new Heard.Nothing();
    }
    Peer.Public asked = new Peer.Public(channel, message.getString("id"));
    String words = contents.words(message);
    Content content = words.isEmpty() ? new Content.Opened() : contents.text(words);
    boolean command = words.startsWith("/") && content instanceof Content.Text;
    if (command || talk.isPrivate(words)) {
      return new Heard.PrivateMatter(asked);
    }
    Instant at = instant(message.getString("timestamp"));
    String author = Interaction.name(message.getObject("author"));
    return new Heard.AskedInPublic(Places.publicly(asked, id, content, at).by(author));
  }

  /** Whether the bot is mentioned, or one of its messages is replied to. */
  private static boolean calls(DataObject message, String bot) {
    boolean mentioned =
        message.optArray("mentions").stream()
            .flatMap(it -> it.stream(DataArray::getObject))
            .anyMatch(user -> user.getString("id", "").equals(bot));
    Optional<String> repliedTo =
        message
            .optObject("referenced_message")
            .flatMap(it -> it.optObject("author"))
            .map(it -> it.getString("id", ""));
    return mentioned || repliedTo.equals(Optional.of(bot));
  }

  private static Instant instant(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }

  private static long millis(String time) {
    return instant(time).toEpochMilli();
  }
}
