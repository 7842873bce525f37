package io.kefu.console.live;

import org.springframework.context.SmartLifecycle;

/** Lets agents' pages go to another node before the web server stops, which forgets sockets. */
final class LiveDrain implements SmartLifecycle {

  private final LiveDesk live;
  private volatile boolean running;

  LiveDrain(LiveDesk live) {
    this.live = live;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    live.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
