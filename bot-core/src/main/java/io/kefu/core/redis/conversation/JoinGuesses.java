package io.kefu.core.redis.conversation;

import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.RedisScript;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The guesses at codes that all conversations on all nodes may make together: sixty at once after a
 * rest, then one a second. A conversation costs nothing, so what each may try keeps nobody from
 * guessing with thousands. A guess is taken before the code is looked up, so many at once are no
 * more than sixty, and given back if the code was right. While none is left right codes are refused
 * too, else there would be no limit; one comes back each second, for whoever asks first.
 */
final class JoinGuesses {

  private static final RedisScript TAKE = RedisScript.named("code-guess");
  private static final RedisScript GIVE_BACK = RedisScript.named("code-guess-back");
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final int BURST = 60;

  private final RedisAccess redis;

  JoinGuesses(RedisAccess redis) {
    this.redis = redis;
  }

  /** Takes a guess; false if none is left. */
  boolean take(Instant now) {
    List<?> answer =
        redis.run(
            TAKE,
            List.of(RedisKeys.joinGuesses()),
            List.of(
                String.valueOf(now.toEpochMilli()),
                String.valueOf(INTERVAL.toMillis()),
                String.valueOf(BURST)));
    return answer.getFirst().equals("taken");
  }

  /** What was taken was no guess. */
  void giveBack() {
    redis.run(
        GIVE_BACK, List.of(RedisKeys.joinGuesses()), List.of(String.valueOf(INTERVAL.toMillis())));
  }
}
