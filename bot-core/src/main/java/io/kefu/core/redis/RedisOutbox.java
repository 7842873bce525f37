package io.kefu.core.redis;

import io.kefu.core.turn.Outbox;
import io.kefu.core.turn.OutboxEntry;
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
  private final StoredItems stored = new StoredItems(new StoredJson());

  public RedisOutbox(UnifiedJedis redis, RedisStoreSettings settings) {
    this.redis = new RedisAccess(redis);
    this.settings = settings;
  }

  @Override
  public Optional<OutboxEntry> acknowledge(OutboxEntry done) {
    List<?> next =
        redis.find(
            ACKNOWLEDGE,
            List.of(outbox(done), RedisKeys.line(done.conversation())),
            List.of(RedisKeys.GROUP, settings.node(), done.id()));
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
