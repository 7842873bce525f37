package io.kefu.core.redis.conversation;

import io.kefu.core.message.ConversationId;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.connection.RedisSettings;
import io.kefu.core.redis.connection.RedisSubscription;
import io.kefu.core.turn.TranscriptFeed;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * News of transcripts over Redis' publish and subscribe; the scripts that write a line publish it,
 * and the one that erases them publishes line 0.
 */
public final class RedisTranscriptFeed implements TranscriptFeed, AutoCloseable {

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final RedisSubscription subscription;

  /** Begins to listen; Redis may still be away. */
  public RedisTranscriptFeed(RedisSettings settings) {
    this.subscription =
        RedisSubscription.open(settings, Set.of(RedisKeys.FEED), new ForListeners());
  }

  @Override
  public void listen(Listener listener) {
    listeners.add(listener);
  }

  @Override
  public void close() {
    subscription.close();
  }

  private final class ForListeners implements RedisSubscription.Listener {

    @Override
    public void onMessage(String channel, String message) {
      String[] parts = message.split(" ", 3);
      ConversationId conversation = new ConversationId(parts[1]);
      long sequence = Long.parseLong(parts[2]);
      if (sequence == 0) {
        listeners.forEach(listener -> listener.onErased(conversation));
      } else {
        listeners.forEach(listener -> listener.onLine(conversation, sequence, parts[0]));
      }
    }

    @Override
    public void onSubscribed() {
      listeners.forEach(Listener::onResumed);
    }
  }
}
