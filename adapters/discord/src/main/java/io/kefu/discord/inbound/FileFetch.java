package io.kefu.discord.inbound;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.channel.reception.Backoff;
import io.kefu.core.channel.reception.CustomerFiles;
import io.kefu.core.message.InboundMessage;
import io.kefu.discord.api.DiscordApi;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Fetches the pictures and documents that customers send, so that agents can see them. What cannot
 * be fetched, is too large or is of no kind that is kept remains the mention of a file.
 */
final class FileFetch {

  private static final int ATTEMPTS = 2;

  private final DiscordApi api;
  private final CustomerFiles files;

  FileFetch(DiscordApi api, CustomerFiles files) {
    this.api = api;
    this.files = files;
  }

  /** The same message, with its file if it has one that is kept. */
  InboundMessage withFile(Heard.Piece piece) throws InterruptedException {
    if (piece.file().isEmpty()) {
      return piece.message();
    }
    SentFile file = piece.file().get();
    return content(file)
        .map(bytes -> files.keep(piece.message(), file.name(), bytes))
        .orElse(piece.message());
  }

  /** What is in it; empty if it is too large, of no kind that is kept, or cannot be had. */
  Optional<byte[]> content(SentFile file) throws InterruptedException {
    return CustomerFiles.mayBeKept(file.kind()) && file.size() <= Attachments.MOST_BYTES
        ? content(file.address())
        : Optional.empty();
  }

  private Optional<byte[]> content(String address) throws InterruptedException {
    Optional<URI> from = uri(address);
    Optional<byte[]> content = Optional.empty();
    Backoff backoff = new Backoff();
    for (int i = 0; i < ATTEMPTS && from.isPresent() && content.isEmpty(); i++) {
      if (i > 0) {
        backoff.rest();
      }
      content = api.download(from.get(), Attachments.MOST_BYTES);
    }
    return content;
  }

  private static Optional<URI> uri(String address) {
    try {
      return Optional.of(new URI(address));
    } catch (URISyntaxException strange) {
      return Optional.empty();
    }
  }
}
