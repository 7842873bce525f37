package io.kefu.discord;

import io.kefu.core.channel.reception.Receiver;
import org.springframework.context.SmartLifecycle;

/** Receives from when everything is ready until the first of everything stops. */
final class ReceiverLifecycle implements SmartLifecycle {

  private final Receiver receiver;
  private volatile boolean running;

  ReceiverLifecycle(Receiver receiver) {
    this.receiver = receiver;
  }

  @Override
  public void start() {
    running = true;
    receiver.start();
  }

  @Override
  public void stop() {
    running = false;
    receiver.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
