package io.kefu.core.redis.conversation;

import io.kefu.core.message.ConversationId;
import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.RedisScript;
import io.kefu.core.redis.RedisStoreSettings;
import io.kefu.core.redis.StoredJson;
import io.kefu.core.turn.Agenda;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.UnifiedJedis;

/** Looks through a shard in one round trip. */
public final class RedisAgenda implements Agenda {

  private static final RedisScript SWEEP = RedisScript.named("sweep");
  private static final String AT_ONCE = "100";

  private final RedisAccess redis;
  private final RedisStoreSettings settings;
  private final StoredItems stored = new StoredItems(new StoredJson());

  public RedisAgenda(UnifiedJedis redis, RedisStoreSettings settings) {
    this.redis = new RedisAccess(redis);
    this.settings = settings;
  }

  @Override
  public int shards() {
    return RedisKeys.SHARDS;
  }

  @Override
  public Found look(int shard, Instant now) {
    List<?> answer =
        redis.run(
            SWEEP,
            List.of(RedisKeys.ready(shard), RedisKeys.timers(shard), RedisKeys.outbox(shard)),
            List.of(
                settings.node(),
                String.valueOf(now.toEpochMilli()),
                String.valueOf(now.plus(settings.lease()).toEpochMilli()),
                RedisKeys.GROUP,
                String.valueOf(settings.takeOver().toMillis()),
                AT_ONCE));
    return new Found(
        ((List<?>) answer.get(0)).stream().map(id -> new ConversationId((String) id)).toList(),
        timers((List<?>) answer.get(1)),
        ((List<?>) answer.get(2)).stream().map(stored::entry).toList());
  }

  private static List<DueTimer> timers(List<?> membersAndScores) {
    List<DueTimer> timers = new ArrayList<>();
    for (int i = 0; i + 1 < membersAndScores.size(); i += 2) {
      timers.add(
          TimerMembers.read(
              (String) membersAndScores.get(i), (String) membersAndScores.get(i + 1)));
    }
    return timers;
  }
}
