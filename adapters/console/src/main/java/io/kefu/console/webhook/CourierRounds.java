package io.kefu.console.webhook;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/** Sends the courier on rounds while the application runs. */
final class CourierRounds implements SmartLifecycle {

  private final Courier courier;
  private final WebhookCall call;
  private final Duration every;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofVirtual().name("webhook-courier").factory());
  private volatile boolean running;

  CourierRounds(Courier courier, WebhookCall call, Duration every) {
    this.courier = courier;
    this.call = call;
    this.every = every;
  }

  @Override
  public void start() {
    running = true;
    timer.scheduleWithFixedDelay(
        courier::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    running = false;
    timer.shutdownNow();
    call.close();
    courier.resign();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
