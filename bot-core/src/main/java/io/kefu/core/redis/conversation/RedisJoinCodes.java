package io.kefu.core.redis.conversation;

import io.kefu.core.channel.Throttle;
import io.kefu.core.dialog.JoinAnswer;
import io.kefu.core.dialog.JoinCode;
import io.kefu.core.message.ConversationId;
import io.kefu.core.redis.Digests;
import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.RedisScript;
import io.kefu.core.turn.JoinCodes;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import redis.clients.jedis.UnifiedJedis;

/**
 * A hash for each code, under its digest; kept a while longer than the code is good, so that a code
 * come too late can be told from a wrong one. Each conversation may try so often, and all together
 * may guess so often.
 */
public final class RedisJoinCodes implements JoinCodes {

  private static final RedisScript ISSUE = RedisScript.named("code-issue");
  private static final RedisScript REDEEM = RedisScript.named("code-redeem");
  private static final Duration KEPT = Duration.ofHours(1);

  /** Five tries at once, then one every two minutes. */
  private static final Throttle.Allowance TRIES =
      new Throttle.Allowance(Duration.ofMinutes(2), 5, Duration.ofHours(1));

  private final RedisAccess redis;
  private final Throttle throttle;
  private final JoinGuesses guesses;
  private final SecureRandom random = new SecureRandom();

  public RedisJoinCodes(UnifiedJedis redis, Throttle throttle) {
    this.redis = new RedisAccess(redis);
    this.throttle = throttle;
    this.guesses = new JoinGuesses(this.redis);
  }

  @Override
  public JoinCode issue(ConversationId conversation, Instant now) {
    while (true) {
      JoinCode code = JoinCode.random(random::nextInt);
      List<?> answer =
          redis.run(
              ISSUE,
              List.of(key(code)),
              List.of(
                  conversation.value(),
                  String.valueOf(now.plus(GOOD_FOR).toEpochMilli()),
                  String.valueOf(KEPT.toMillis())));
      if (answer.getFirst().equals("issued")) {
        return code;
      }
    }
  }

  @Override
  public JoinAnswer redeem(JoinCode code, ConversationId by, String attempt, Instant now) {
    if (throttle.pass("join", by.value(), TRIES).isPositive() || !guesses.take(now)) {
      return new JoinAnswer.Refused(JoinAnswer.Why.TOO_MANY);
    }
    JoinAnswer answer = lookUp(code, by, attempt, now);
    if (answer instanceof JoinAnswer.Opens) {
      guesses.giveBack();
    }
    return answer;
  }

  private JoinAnswer lookUp(JoinCode code, ConversationId by, String attempt, Instant now) {
    List<?> answer =
        redis.run(
            REDEEM,
            List.of(key(code)),
            List.of(by.value(), attempt, String.valueOf(now.toEpochMilli())));
    String kind = (String) answer.getFirst();
    return switch (kind) {
      case "opens" -> new JoinAnswer.Opens(new ConversationId((String) answer.get(1)));
      case "own" -> new JoinAnswer.Refused(JoinAnswer.Why.OWN);
      case "used" -> new JoinAnswer.Refused(JoinAnswer.Why.USED);
      case "expired" -> new JoinAnswer.Refused(JoinAnswer.Why.EXPIRED);
      case "wrong" -> new JoinAnswer.Refused(JoinAnswer.Why.WRONG);
      default -> throw new IllegalStateException("redeem answered " + kind);
    };
  }

  private static String key(JoinCode code) {
    return RedisKeys.joinCode(Digests.sha256("join:" + code.value()));
  }
}
