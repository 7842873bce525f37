package io.kefu.discord;

import io.kefu.core.turn.ThreadFeed;
import io.kefu.core.turn.ThreadNews;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what agents' pages would be told. */
final class HeardNews implements ThreadFeed {

  private final List<ThreadNews> told = new CopyOnWriteArrayList<>();

  @Override
  public void tell(ThreadNews news) {
    told.add(news);
  }

  @Override
  public void listen(Listener listener) {
    told.forEach(listener::onNews);
  }

  List<ThreadNews> told() {
    return List.copyOf(told);
  }
}
