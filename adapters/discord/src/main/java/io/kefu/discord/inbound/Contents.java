package io.kefu.discord.inbound;

import io.kefu.core.channel.words.ChannelText;
import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.message.Content;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What a message says. */
final class Contents {

  private static final int VOICE_MESSAGE = 1 << 13;

  /** Mentions of people, roles and channels, which are no words; custom emoji, whose names are. */
  private static final Pattern MENTION = Pattern.compile("<(?:@[!&]?|#)\\d+>");

  private static final Pattern EMOJI = Pattern.compile("<a?(:\\w+:)\\d+>");

  private final ChannelTexts texts;

  Contents(ChannelTexts texts) {
    this.texts = texts;
  }

  /** The content; empty for what says nothing. */
  Optional<Content> of(DataObject message) {
    String words = words(message);
    Optional<Content> attachment =
        files(message).stream()
            .map(it -> mention(it, words))
            .findFirst()
            .or(() -> sticker(message, words))
            .or(() -> poll(message, words));
    return attachment.or(() -> Optional.of(words).filter(it -> !it.isEmpty()).map(this::text));
  }

  /** The words alone, without mentions. */
  String words(DataObject message) {
    String content = message.getString("content", "");
    String spoken = MENTION.matcher(content).replaceAll("");
    return EMOJI.matcher(spoken).replaceAll("$1").strip();
  }

  /** The content of a text; commands are known when they are typed as well. */
  Content text(String text) {
    return text.equalsIgnoreCase("/help") ? new Content.Opened() : new Content.Text(text);
  }

  /** The files that come with it. */
  List<SentFile> files(DataObject message) {
    String place = message.getString("channel_id", "") + "/" + message.getString("id") + "/";
    return message.optArray("attachments").stream()
        .flatMap(it -> it.stream(DataArray::getObject))
        .map(file ->
            new SentFile(
                kind(message, file),
                file.getString("filename", ""),
                file.getLong("size", 0),
                place + file.getString("id", ""),
                file.getString("url", "")))
        .toList();
  }

  /** The content that this file is, until it is fetched. */
  Content mention(SentFile file, String caption) {
    return new Content.Attachment(texts.get(file.kind()), caption, file.reference());
  }

  private static ChannelText kind(DataObject message, DataObject file) {
    if ((message.getInt("flags", 0) & VOICE_MESSAGE) != 0) {
      return ChannelText.KIND_VOICE;
    }
    String type = file.getString("content_type", "").toLowerCase(Locale.ROOT);
    return Stream.of("image", "video", "audio")
        .filter(type::startsWith)
        .findFirst()
        .map(Contents::kind)
        .orElse(ChannelText.KIND_FILE);
  }

  private static ChannelText kind(String family) {
    return switch (family) {
      case "image" -> ChannelText.KIND_PHOTO;
      case "video" -> ChannelText.KIND_VIDEO;
      default -> ChannelText.KIND_AUDIO;
    };
  }

  private Optional<Content> sticker(DataObject message, String caption) {
    boolean has = message.optArray("sticker_items").filter(it -> !it.isEmpty()).isPresent();
    return other(has, ChannelText.KIND_STICKER, caption);
  }

  private Optional<Content> poll(DataObject message, String caption) {
    return other(message.optObject("poll").isPresent(), ChannelText.KIND_OTHER, caption);
  }

  private Optional<Content> other(boolean has, ChannelText kind, String caption) {
    return has
        ? Optional.of(new Content.Attachment(texts.get(kind), caption, ""))
        : Optional.empty();
  }
}
