package io.kefu.core.redis.conversation;

import io.kefu.core.dialog.Conversation;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.RedisScript;
import io.kefu.core.redis.StoredJson;
import io.kefu.core.turn.Conversations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.resps.Tuple;

/** All conversations by the shards' sets of those that were active; one call a shard and a row. */
public final class RedisConversations implements Conversations {

  private static final RedisScript GLANCE = RedisScript.named("glance");

  private final RedisAccess redis;
  private final StoredJson json = new StoredJson();

  public RedisConversations(UnifiedJedis redis) {
    this.redis = new RedisAccess(redis);
  }

  @Override
  public List<Row> recent(Instant before, int limit) {
    String latest = "(" + before.toEpochMilli();
    List<Tuple> all = new ArrayList<>();
    for (int shard = 0; shard < RedisKeys.SHARDS; shard++) {
      String key = RedisKeys.active(shard);
      all.addAll(
          Objects.requireNonNull(
              redis.ask(jedis -> jedis.zrevrangeByScoreWithScores(key, latest, "-inf", 0, limit))));
    }
    return all.stream()
        .sorted(Comparator.comparingDouble(Tuple::getScore).reversed())
        .limit(limit)
        .flatMap(each -> find(new ConversationId(each.getElement())).stream())
        .toList();
  }

  @Override
  public List<ConversationId> muted(Instant now, int limit) {
    String later = "(" + now.toEpochMilli();
    List<ConversationId> all = new ArrayList<>();
    for (int shard = 0; shard < RedisKeys.SHARDS && all.size() < limit; shard++) {
      String key = RedisKeys.muted(shard);
      int room = limit - all.size();
      Objects.requireNonNull(redis.ask(jedis -> jedis.zrangeByScore(key, later, "+inf", 0, room)))
          .forEach(id -> all.add(new ConversationId(id)));
    }
    return all;
  }

  @Override
  public Optional<Row> find(ConversationId id) {
    List<?> glance =
        redis.run(
            GLANCE,
            List.of(
                RedisKeys.conversation(id),
                RedisKeys.transcript(id),
                RedisKeys.active(RedisKeys.shard(id))),
            List.of(id.value()));
    return Optional.ofNullable((String) glance.get(0))
        .map(state -> row(json.read(state, Conversation.class), glance));
  }

  private Row row(Conversation conversation, List<?> glance) {
    Optional<TranscriptMessage> last =
        Optional.ofNullable((String) glance.get(2))
            .map(line -> json.read(line, TranscriptMessage.class).at((Long) glance.get(3)));
    return new Row(
        conversation.id(), conversation.address(), conversation.owner(), time(glance.get(1)), last);
  }

  private static Instant time(@Nullable Object score) {
    return score == null
        ? Instant.EPOCH
        : Instant.ofEpochMilli((long) Double.parseDouble((String) score));
  }
}
