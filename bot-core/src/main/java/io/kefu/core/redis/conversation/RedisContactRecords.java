package io.kefu.core.redis.conversation;

import io.kefu.core.dialog.TimerName;
import io.kefu.core.message.ConversationId;
import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.RedisScript;
import io.kefu.core.redis.StoredJson;
import io.kefu.core.rights.ContactRecords;
import io.kefu.core.rights.ErasureReceipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import redis.clients.jedis.UnifiedJedis;

/**
 * Erases a conversation in one step and its cases in another, before it; keeps receipts in a list
 * without an end.
 */
public final class RedisContactRecords implements ContactRecords {

  private static final RedisScript ERASE = RedisScript.named("erase");
  private static final RedisScript ERASE_CASES = RedisScript.named("erase-cases");

  private final RedisAccess redis;
  private final StoredJson json = new StoredJson();

  public RedisContactRecords(UnifiedJedis redis) {
    this.redis = new RedisAccess(redis);
  }

  @Override
  public long erase(ConversationId id) {
    eraseCases(id);
    return eraseConversation(id);
  }

  private void eraseCases(ConversationId id) {
    redis.run(
        ERASE_CASES,
        List.of(
            RedisKeys.deskCasesOf(id.value()),
            RedisKeys.DESK_QUEUE,
            RedisKeys.DESK_OPEN,
            RedisKeys.DESK_ENDED,
            RedisKeys.DESK_SNOOZED,
            RedisKeys.DESK_UNREPLIED,
            RedisKeys.DESK_UNDELIVERED),
        List.of(RedisKeys.deskCase(""), RedisKeys.deskPending(""), RedisKeys.deskLoad("")));
  }

  private long eraseConversation(ConversationId id) {
    int shard = RedisKeys.shard(id);
    List<String> arguments = new ArrayList<>(List.of(id.value(), RedisKeys.GROUP, RedisKeys.FEED));
    for (TimerName timer : TimerName.values()) {
      arguments.add(TimerMembers.write(id, timer));
    }
    List<?> lines =
        redis.run(
            ERASE,
            List.of(
                RedisKeys.conversation(id),
                RedisKeys.inbox(id),
                RedisKeys.seen(id),
                RedisKeys.transcript(id),
                RedisKeys.line(id),
                RedisKeys.ready(shard),
                RedisKeys.timers(shard),
                RedisKeys.outbox(shard),
                RedisKeys.notes(id),
                RedisKeys.marks(id),
                RedisKeys.active(shard),
                RedisKeys.unanswered(shard),
                RedisKeys.muted(shard)),
            arguments);
    return (Long) lines.getFirst();
  }

  @Override
  public void keep(ErasureReceipt receipt) {
    redis.ask(jedis -> jedis.lpush(RedisKeys.ERASURES, json.write(receipt)));
  }

  @Override
  public List<ErasureReceipt> receipts(int limit) {
    List<String> newest =
        Objects.requireNonNull(redis.ask(jedis -> jedis.lrange(RedisKeys.ERASURES, 0, limit - 1L)));
    return newest.stream().map(receipt -> json.read(receipt, ErasureReceipt.class)).toList();
  }
}
