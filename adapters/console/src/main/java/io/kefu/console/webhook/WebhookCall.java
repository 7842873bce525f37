package io.kefu.console.webhook;

import io.kefu.core.webhook.Parcels.Parcel;
import io.kefu.core.webhook.Webhook;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;

/** One call to an outside program; redirects are not followed. */
final class WebhookCall implements AutoCloseable {

  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT_WITHIN)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Addresses addresses;
  private final Signatures signatures;
  private final Clock clock;

  WebhookCall(Addresses addresses, Signatures signatures, Clock clock) {
    this.addresses = addresses;
    this.signatures = signatures;
    this.clock = clock;
  }

  /**
   * The status it was answered with; 0 if there was no answer, or the address may not be called.
   */
  int send(Webhook webhook, Parcel parcel) {
    if (!addresses.mayCall(webhook.url())) {
      return 0;
    }
    HttpRequest request =
        HttpRequest.newBuilder(webhook.url())
            .timeout(ANSWER_WITHIN)
            .header("Content-Type", "application/json")
            .header("X-Kefu-Event", parcel.type())
            .header("X-Kefu-Delivery", parcel.id())
            .header(
                Signatures.HEADER, signatures.sign(webhook.id(), parcel.body(), clock.instant()))
            .POST(BodyPublishers.ofString(parcel.body()))
            .build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException noAnswer) {
      return 0;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
