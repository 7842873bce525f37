package io.kefu.webchat;

import org.springframework.context.SmartLifecycle;

/**
 * Lets clients go before the web server stops, which by itself waits for polls and forgets about
 * sockets.
 */
final class ChatDrain implements SmartLifecycle {

  private final Followers followers;
  private volatile boolean running;

  ChatDrain(Followers followers) {
    this.followers = followers;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    followers.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
