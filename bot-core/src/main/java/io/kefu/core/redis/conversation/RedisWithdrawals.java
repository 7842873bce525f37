package io.kefu.core.redis.conversation;

import io.kefu.core.message.ChannelId;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.RedisScript;
import io.kefu.core.turn.ThreadFeed;
import io.kefu.core.turn.ThreadNews;
import io.kefu.core.turn.Withdrawals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import redis.clients.jedis.UnifiedJedis;

/** Marks beside the transcript; lines are found by the ids under which their messages came. */
public final class RedisWithdrawals implements Withdrawals {

  private static final RedisScript WITHDRAW = RedisScript.named("withdraw");

  private final RedisAccess redis;
  private final ThreadFeed feed;
  private final Duration retention;

  /**
   * @param feed told of every line
   */
  public RedisWithdrawals(UnifiedJedis redis, ThreadFeed feed, Duration retention) {
    this.redis = new RedisAccess(redis);
    this.feed = feed;
    this.retention = retention;
  }

  @Override
  public void withdraw(ConversationId conversation, ChannelId channel, List<MessageId> messages) {
    List<String> stored = messages.stream().map(id -> channel + ":" + id).toList();
    withdraw(conversation, stored, new HashSet<>());
  }

  /** Through doors, each once, to the conversation behind. */
  private void withdraw(ConversationId conversation, List<String> ids, Set<ConversationId> passed) {
    if (!passed.add(conversation)) {
      return;
    }
    List<?> answer = redis.run(WITHDRAW, keys(conversation), arguments(ids));
    answer.stream()
        .skip(1)
        .forEach(line -> feed.tell(new ThreadNews.Withdrawn(conversation, (Long) line)));
    String target = (String) answer.getFirst();
    if (!target.isEmpty()) {
      List<String> behind = ids.stream().map(id -> conversation + "/" + id).toList();
      withdraw(new ConversationId(target), behind, passed);
    }
  }

  private static List<String> keys(ConversationId conversation) {
    return List.of(
        RedisKeys.conversation(conversation),
        RedisKeys.seen(conversation),
        RedisKeys.marks(conversation));
  }

  private List<String> arguments(List<String> ids) {
    List<String> arguments = new ArrayList<>(List.of(String.valueOf(retention.toMillis())));
    arguments.addAll(ids);
    return arguments;
  }
}
