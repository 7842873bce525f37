package io.kefu.core.redis.conversation;

import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.RedisScript;
import io.kefu.core.redis.RedisStoreSettings;
import io.kefu.core.redis.StoredJson;
import io.kefu.core.turn.DeliveryMarks.State;
import io.kefu.core.turn.Outbox;
import io.kefu.core.turn.OutboxEntry;
import io.kefu.core.turn.OutboxEntry.Task;
import io.kefu.core.turn.ThreadNews;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.XClaimParams;

/**
 * The outboxes: a stream a shard, in which only the oldest effect of each conversation is claimed
 * by a node.
 */
public final class RedisOutbox implements Outbox {

  private static final RedisScript ACKNOWLEDGE = RedisScript.named("acknowledge");

  private final RedisAccess redis;
  private final RedisStoreSettings settings;
  private final StoredJson json = new StoredJson();
  private final StoredItems stored = new StoredItems(json);

  public RedisOutbox(UnifiedJedis redis, RedisStoreSettings settings) {
    this.redis = new RedisAccess(redis);
    this.settings = settings;
  }

  @Override
  public Optional<OutboxEntry> acknowledge(OutboxEntry done, Optional<String> failure) {
    List<?> next =
        redis.find(
            ACKNOWLEDGE,
            List.of(
                outbox(done),
                RedisKeys.line(done.conversation()),
                RedisKeys.marks(done.conversation())),
            List.of(
                RedisKeys.GROUP,
                settings.node(),
                done.id(),
                String.valueOf(done.sequence()),
                failure.orElse(""),
                String.valueOf(settings.retention().toMillis()),
                RedisKeys.THREADS,
                news(done, failure)));
    return Optional.ofNullable(next).map(stored::entry);
  }

  @Override
  public void stillAtIt(Collection<OutboxEntry> entries) {
    entries.stream()
        .collect(
            Collectors.groupingBy(
                RedisOutbox::outbox, Collectors.mapping(RedisOutbox::id, Collectors.toList())))
        .forEach(this::renewClaims);
  }

  /** Agents are shown what became of their words, and whatever does not arrive. */
  private String news(OutboxEntry done, Optional<String> failure) {
    boolean shown = done.task() instanceof Task.Relay || failure.isPresent();
    State state = failure.isPresent() ? State.FAILED : State.SENT;
    return shown
        ? json.write(new ThreadNews.Delivery(done.conversation(), done.sequence(), state, failure))
        : "";
  }

  private void renewClaims(String outbox, List<StreamEntryID> ids) {
    redis.ask(jedis ->
        jedis.xclaimJustId(
            outbox,
            RedisKeys.GROUP,
            settings.node(),
            0,
            XClaimParams.xClaimParams(),
            ids.toArray(StreamEntryID[]::new)));
  }

  private static StreamEntryID id(OutboxEntry entry) {
    return new StreamEntryID(entry.id());
  }

  private static String outbox(OutboxEntry entry) {
    return RedisKeys.outbox(RedisKeys.shard(entry.conversation()));
  }
}
