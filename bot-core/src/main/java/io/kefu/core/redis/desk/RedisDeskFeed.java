package io.kefu.core.redis.desk;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.desk.DeskEvent;
import io.kefu.core.handoff.desk.DeskFeed;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.connection.RedisSettings;
import io.kefu.core.redis.connection.RedisSubscription;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.resps.StreamEntry;

/** The desk's events as a stream, and news of them over publish and subscribe. */
public final class RedisDeskFeed implements DeskFeed, AutoCloseable {

  /** Half of what the scripts keep: whatever is younger is complete. */
  private static final Duration COMPLETE = Duration.ofHours(1);

  private static final String NONE = "0-0";

  private final RedisDesk desk;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final RedisSubscription subscription;

  /** Begins to listen; Redis may still be away. */
  public RedisDeskFeed(RedisDesk desk, RedisSettings settings) {
    this.desk = desk;
    this.subscription =
        RedisSubscription.open(settings, Set.of(RedisKeys.DESK_FEED), new ForListeners());
  }

  @Override
  public String version() {
    List<StreamEntry> last =
        Objects.requireNonNull(
            desk.redis().ask(jedis -> jedis.xrevrange(RedisKeys.DESK_EVENTS, "+", "-", 1)));
    return last.isEmpty() ? NONE : last.getFirst().getID().toString();
  }

  @Override
  public Optional<List<DeskEvent>> since(String version) {
    StreamEntryID from = new StreamEntryID(version);
    if (from.getTime() < desk.clock().instant().minus(COMPLETE).toEpochMilli()) {
      return version.equals(version()) ? Optional.of(List.of()) : Optional.empty();
    }
    return Optional.of(after("(" + from));
  }

  @Override
  public void listen(Listener listener) {
    listeners.add(listener);
  }

  @Override
  public void close() {
    subscription.close();
  }

  private List<DeskEvent> after(String from) {
    List<StreamEntry> entries =
        Objects.requireNonNull(
            desk.redis().ask(jedis -> jedis.xrange(RedisKeys.DESK_EVENTS, from, "+")));
    return entries.stream()
        .map(entry -> event(entry.getID().toString(), entry.getFields()))
        .toList();
  }

  private static DeskEvent event(String version, Map<?, ?> fields) {
    String id = field(fields, "i");
    return switch (field(fields, "k")) {
      case "case" -> new DeskEvent.CaseChanged(version, new HandoffId(id));
      case "agent" -> new DeskEvent.AgentChanged(version, new AgentId(id));
      case "refused" ->
          new DeskEvent.Refused(
              version,
              new AgentId(id),
              new ConversationId(field(fields, "c")),
              new MessageId(field(fields, "m")),
              field(fields, "t"));
      default -> throw new IllegalStateException("unknown event of the desk");
    };
  }

  private static String field(Map<?, ?> fields, String name) {
    return (String) Objects.requireNonNull(fields.get(name), name);
  }

  private final class ForListeners implements RedisSubscription.Listener {

    @Override
    public void onMessage(String channel, String message) {
      Map<?, ?> told = desk.json().read(message, Map.class);
      DeskEvent event = event(field(told, "v"), told);
      listeners.forEach(listener -> listener.onEvent(event));
    }

    @Override
    public void onSubscribed() {
      listeners.forEach(Listener::onResumed);
    }
  }
}
