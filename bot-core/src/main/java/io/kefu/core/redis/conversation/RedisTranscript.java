package io.kefu.core.redis.conversation;

import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.StoredJson;
import io.kefu.core.turn.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import redis.clients.jedis.UnifiedJedis;

/** Transcripts as lists whose places are the sequences. */
public final class RedisTranscript implements Transcript {

  private final RedisAccess redis;
  private final StoredJson json = new StoredJson();

  public RedisTranscript(UnifiedJedis redis) {
    this.redis = new RedisAccess(redis);
  }

  @Override
  public List<TranscriptMessage> after(ConversationId conversation, long sequence, int limit) {
    if (limit < 1) {
      return List.of();
    }
    long first = Math.max(0, sequence);
    List<String> lines =
        Objects.requireNonNull(
            redis.ask(jedis ->
                jedis.lrange(RedisKeys.transcript(conversation), first, first + limit - 1)));
    List<TranscriptMessage> messages = new ArrayList<>(lines.size());
    for (String line : lines) {
      messages.add(json.read(line, TranscriptMessage.class).at(first + messages.size() + 1));
    }
    return messages;
  }

  @Override
  public long last(ConversationId conversation) {
    return Objects.requireNonNull(
        redis.ask(jedis -> jedis.llen(RedisKeys.transcript(conversation))));
  }
}
