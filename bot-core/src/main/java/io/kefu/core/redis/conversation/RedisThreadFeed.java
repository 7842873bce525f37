package io.kefu.core.redis.conversation;

import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.StoredJson;
import io.kefu.core.redis.connection.RedisSettings;
import io.kefu.core.redis.connection.RedisSubscription;
import io.kefu.core.turn.ThreadFeed;
import io.kefu.core.turn.ThreadNews;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import redis.clients.jedis.UnifiedJedis;

/** News of threads over Redis' publish and subscribe, as JSON. */
public final class RedisThreadFeed implements ThreadFeed, AutoCloseable {

  private final RedisAccess redis;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final StoredJson json = new StoredJson();
  private final RedisSubscription subscription;

  /** Begins to listen; Redis may still be away. */
  public RedisThreadFeed(UnifiedJedis redis, RedisSettings settings) {
    this.redis = new RedisAccess(redis);
    this.subscription =
        RedisSubscription.open(
            settings, Set.of(RedisKeys.THREADS), (_, message) -> tellListeners(message));
  }

  @Override
  public void tell(ThreadNews news) {
    redis.ask(jedis -> jedis.publish(RedisKeys.THREADS, json.write(news)));
  }

  @Override
  public void listen(Listener listener) {
    listeners.add(listener);
  }

  @Override
  public void close() {
    subscription.close();
  }

  private void tellListeners(String message) {
    ThreadNews news = json.read(message, ThreadNews.class);
    listeners.forEach(listener -> listener.onNews(news));
  }
}
