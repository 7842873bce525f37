package io.kefu.core.redis.conversation;

import static io.kefu.core.redis.RedisKeys.conversation;

import io.kefu.core.message.ConversationId;
import io.kefu.core.redis.RedisAccess;
import io.kefu.core.turn.JoinedConversations;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import redis.clients.jedis.UnifiedJedis;

/** Doors, by the fields that the commit has set which made them so. */
public final class RedisJoinedConversations implements JoinedConversations {

  private final RedisAccess redis;

  public RedisJoinedConversations(UnifiedJedis redis) {
    this.redis = new RedisAccess(redis);
  }

  @Override
  public Optional<Behind> behind(ConversationId door) {
    List<String> fields =
        Objects.requireNonNull(
            redis.ask(jedis -> jedis.hmget(conversation(door), "joined", "lines")));
    return Optional.ofNullable(fields.get(0))
        .map(target -> new Behind(new ConversationId(target), Long.parseLong(fields.get(1))));
  }
}
