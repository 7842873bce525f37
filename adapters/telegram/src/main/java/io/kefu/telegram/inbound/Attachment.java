package io.kefu.telegram.inbound;

import static io.kefu.core.channel.words.ChannelText.KIND_AUDIO;
import static io.kefu.core.channel.words.ChannelText.KIND_CONTACT;
import static io.kefu.core.channel.words.ChannelText.KIND_FILE;
import static io.kefu.core.channel.words.ChannelText.KIND_LOCATION;
import static io.kefu.core.channel.words.ChannelText.KIND_OTHER;
import static io.kefu.core.channel.words.ChannelText.KIND_PHOTO;
import static io.kefu.core.channel.words.ChannelText.KIND_STICKER;
import static io.kefu.core.channel.words.ChannelText.KIND_VIDEO;
import static io.kefu.core.channel.words.ChannelText.KIND_VOICE;

import io.kefu.core.channel.words.ChannelText;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Audio;
import org.telegram.telegrambots.meta.api.objects.Video;
import org.telegram.telegrambots.meta.api.objects.VideoNote;
import org.telegram.telegrambots.meta.api.objects.Voice;
import org.telegram.telegrambots.meta.api.objects.games.Animation;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.stickers.Sticker;

/**
 * What came instead of words.
 *
 * @param kind what it is called
 * @param file Telegram's id of the file; empty where there is none
 * @param name as the sender calls the file, not to be trusted; empty where there is none
 */
record Attachment(ChannelText kind, String file, String name) {

  private Attachment(ChannelText kind, String file) {
    this(kind, file, "");
  }

  /** What this message carries, if it is more than words. */
  static Optional<Attachment> of(Message message) {
    return Stream.of(
            photo(message),
            // An animation also comes as a document, so it is looked for first.
            file(KIND_STICKER, message.getAnimation(), Animation::getFileId),
            file(KIND_STICKER, message.getSticker(), Sticker::getFileId),
            file(KIND_VOICE, message.getVoice(), Voice::getFileId),
            file(KIND_AUDIO, message.getAudio(), Audio::getFileId),
            file(KIND_VIDEO, message.getVideo(), Video::getFileId),
            file(KIND_VIDEO, message.getVideoNote(), VideoNote::getFileId),
            document(message),
            file(KIND_CONTACT, message.getContact(), _ -> ""),
            file(KIND_LOCATION, message.getLocation(), _ -> ""),
            file(KIND_LOCATION, message.getVenue(), _ -> ""),
            file(KIND_OTHER, message.getPoll(), _ -> ""),
            file(KIND_OTHER, message.getDice(), _ -> ""),
            file(KIND_OTHER, message.getStory(), _ -> ""))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Telegram offers a photo in several sizes, the largest last. */
  private static Optional<Attachment> photo(Message message) {
    return Optional.ofNullable(message.getPhoto())
        .filter(sizes -> !sizes.isEmpty())
        .map(sizes -> new Attachment(KIND_PHOTO, sizes.getLast().getFileId()));
  }

  private static Optional<Attachment> document(Message message) {
    return Optional.ofNullable(message.getDocument())
        .map(sent ->
            new Attachment(
                KIND_FILE, sent.getFileId(), Objects.requireNonNullElse(sent.getFileName(), "")));
  }

  private static <T> Optional<Attachment> file(
      ChannelText kind, @Nullable T part, Function<T, String> file) {
    return Optional.ofNullable(part).map(it -> new Attachment(kind, file.apply(it)));
  }
}
