package io.kefu.core.redis.desk;

import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.RedisScript;
import io.kefu.core.turn.DeskPost;
import io.kefu.core.turn.DeskWord;
import java.util.ArrayList;
import java.util.List;

/** The words of the desk as a list for each case, beside a set of the cases that have any. */
public final class RedisDeskPost implements DeskPost {

  private static final RedisScript SWEEP = RedisScript.ofDesk("sweep");
  private static final RedisScript AUTOMATIC = RedisScript.ofDesk("automatic");
  private static final RedisScript STRIKE = RedisScript.named("desk/strike");
  private static final String AT_ONCE = "200";

  private final RedisDesk desk;

  public RedisDeskPost(RedisDesk desk) {
    this.desk = desk;
  }

  @Override
  public List<DeskWord> look() {
    List<DeskWord> words = new ArrayList<>(desk.step(SWEEP, AT_ONCE).words());
    if (desk.automatic()) {
      words.addAll(desk.step(AUTOMATIC).words());
    }
    return words;
  }

  @Override
  public void strike(DeskWord delivered) {
    String handoff = delivered.handoff().value();
    desk.redis()
        .run(
            STRIKE,
            List.of(RedisKeys.deskPending(handoff), RedisKeys.DESK_UNDELIVERED),
            List.of(handoff, delivered.id()));
  }
}
