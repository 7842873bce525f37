package io.kefu.core.channel.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Fetches files that a channel keeps for customers. */
final class Download {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Download() {}

  /**
   * What is there; empty if it cannot be had in time or is longer than this. An interrupted fetch
   * is given up, the interrupt still set.
   */
  static Optional<byte[]> from(HttpClient http, URI address, int longest) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    try {
      HttpResponse<InputStream> answer =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream in = answer.body()) {
        byte[] bytes = answer.statusCode() == 200 ? in.readNBytes(longest + 1) : new byte[0];
        return bytes.length == 0 || bytes.length > longest ? Optional.empty() : Optional.of(bytes);
      }
    } catch (IOException unreachable) {
      return Optional.empty();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
