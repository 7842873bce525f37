package io.kefu.core.channel.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls somebody else's server, each call once, and waits for its whole answer as long as it is
 * told and no longer. Blocks; an interrupted call is given up, the interrupt still set.
 */
public final class PatientClient implements AutoCloseable {

  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(5);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_PATIENCE)
          .build();

  /** What came of a call. */
  public sealed interface Answer {

    /** The server answered. */
    record Arrived(HttpResponse<String> response) implements Answer {}

    /** It did not, or not in time. The cause holds nothing of the address, which may be secret. */
    record Missing(String cause) implements Answer {}
  }

  public Answer call(HttpRequest request, Duration patience) {
    CompletableFuture<HttpResponse<String>> answer =
        http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    try {
      return new Answer.Arrived(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      answer.cancel(true);
      return new Answer.Missing("no answer in time");
    } catch (ExecutionException broken) {
      return new Answer.Missing(nameOf(broken));
    } catch (InterruptedException stopping) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return new Answer.Missing("interrupted");
    }
  }

  /** What is kept at this address; empty if it cannot be had in time or is longer than this. */
  public Optional<byte[]> download(URI address, int longest) {
    return Download.from(http, address, longest);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  /** The kind of fault alone: its message may hold the address. */
  private static String nameOf(ExecutionException broken) {
    Throwable cause = broken.getCause();
    return cause == null ? "broken" : cause.getClass().getSimpleName();
  }
}
