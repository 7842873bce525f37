package io.kefu.core.turn;

/** Nobody listens. */
final class NoThreadFeed implements ThreadFeed {

  @Override
  public void tell(ThreadNews news) {}

  @Override
  public void listen(Listener listener) {}
}
