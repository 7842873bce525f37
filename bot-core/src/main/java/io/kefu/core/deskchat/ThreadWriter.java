package io.kefu.core.deskchat;

import io.kefu.core.channel.Loss;
import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.handoff.desk.Note;
import io.kefu.core.message.TranscriptMessage;

/** Writes what was said, noted or not delivered as lines of a thread. */
final class ThreadWriter {

  /** Of the bot's answers a beginning is enough: agents know them. */
  private static final int BOTS_SHARE = 160;

  private final ChannelTexts words;

  ThreadWriter(ChannelTexts words) {
    this.words = words;
  }

  String line(TranscriptMessage line) {
    String text = line.content().body().plain();
    return words
        .get(DeskChatText.LINE)
        .replace("{name}", author(line))
        .replace("{text}", line.from() == TranscriptMessage.Author.BOT ? beginning(text) : text);
  }

  String note(Note note) {
    return words
        .get(DeskChatText.NOTE)
        .replace("{name}", note.name())
        .replace("{text}", note.text());
  }

  String failure(TranscriptMessage line, String cause) {
    return words
        .get(DeskChatText.FAILURE)
        .replace("{cause}", Loss.of(cause).map(this::words).orElse(cause))
        .replace("{text}", beginning(line.content().body().plain()));
  }

  String withdrawal(TranscriptMessage line) {
    return words
        .get(DeskChatText.WITHDRAWAL)
        .replace("{text}", beginning(line.content().body().plain()));
  }

  private String words(Loss loss) {
    return words.get(
        switch (loss) {
          case BLOCKED -> DeskChatText.LOSS_BLOCKED;
          case CLOSED -> DeskChatText.LOSS_CLOSED;
          case GONE -> DeskChatText.LOSS_GONE;
          case FORBIDDEN -> DeskChatText.LOSS_FORBIDDEN;
          case TOO_LATE -> DeskChatText.LOSS_TOO_LATE;
          case FILE_TOO_LARGE -> DeskChatText.LOSS_FILE_TOO_LARGE;
          case FILE_GONE -> DeskChatText.LOSS_FILE_GONE;
          case FILE_IN_PUBLIC -> DeskChatText.LOSS_FILE_IN_PUBLIC;
        });
  }

  private String author(TranscriptMessage line) {
    return switch (line.from()) {
      case CUSTOMER -> words.get(DeskChatText.AUTHOR_CUSTOMER);
      case BOT -> words.get(DeskChatText.AUTHOR_BOT);
      case AGENT -> line.author().orElseGet(() -> words.get(DeskChatText.AUTHOR_AGENT));
      case SYSTEM -> words.get(DeskChatText.AUTHOR_SYSTEM);
    };
  }

  private static String beginning(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= BOTS_SHARE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, BOTS_SHARE)) + "\u2026";
  }
}
