package io.kefu.core.redis.deskchat;

import io.kefu.core.deskchat.ThreadAnswers;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.message.ChannelId;
import io.kefu.core.message.MessageId;
import io.kefu.core.privacy.Masker;
import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.RedisScript;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import redis.clients.jedis.UnifiedJedis;

/** Answers as a list for each case, and a set of the cases that have one; kept for a day. */
public final class RedisThreadAnswers implements ThreadAnswers {

  private static final Duration KEPT = Duration.ofDays(1);
  private static final RedisScript ANSWER = RedisScript.named("thread-answer");
  private static final RedisScript POSTED = RedisScript.named("thread-posted");

  private final RedisAccess redis;
  private final Masker masker;
  private final String channel;

  /**
   * @param masker hides what an answer repeats of the agent's own words
   */
  public RedisThreadAnswers(UnifiedJedis redis, Masker masker, ChannelId channel) {
    this.redis = new RedisAccess(redis);
    this.masker = masker;
    this.channel = channel.value();
  }

  @Override
  public boolean dealtWith(MessageId message) {
    Boolean there = redis.ask(jedis -> jedis.exists(dealt(message)));
    return Boolean.TRUE.equals(there);
  }

  @Override
  public void answer(HandoffId handoff, MessageId message, Optional<String> answer) {
    String masked = answer.map(it -> masker.mask(it).text()).orElse("");
    redis.run(
        ANSWER,
        List.of(dealt(message), waitingKey(), answers(handoff)),
        List.of(handoff.value(), masked, String.valueOf(KEPT.toMillis())));
  }

  @Override
  public Set<HandoffId> waiting() {
    Set<String> all = Objects.requireNonNull(redis.ask(jedis -> jedis.smembers(waitingKey())));
    return all.stream().map(HandoffId::new).collect(Collectors.toSet());
  }

  @Override
  public List<String> of(HandoffId handoff) {
    return Objects.requireNonNull(redis.ask(jedis -> jedis.lrange(answers(handoff), 0, -1)));
  }

  @Override
  public void posted(HandoffId handoff, int count) {
    redis.run(
        POSTED,
        List.of(waitingKey(), answers(handoff)),
        List.of(handoff.value(), String.valueOf(count)));
  }

  private String dealt(MessageId message) {
    return RedisKeys.deskDealt(channel, message.value());
  }

  private String waitingKey() {
    return RedisKeys.deskAnswers(channel);
  }

  private String answers(HandoffId handoff) {
    return RedisKeys.deskAnswers(channel, handoff.value());
  }
}
