package io.kefu.core.redis.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.kefu.core.channel.ReadMarks;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisReadMarksTest {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  private static final Instant NOON = Instant.parse("2026-11-27T12:00:00.123Z");

  private final ReadMarks marks = new RedisReadMarks(REDIS.client());

  @Test
  void since_severalChats_latestFirst() {
    marks.mark("order", "a", NOON);
    marks.mark("order", "b", NOON.plusSeconds(1));

    assertThat(marks.since("order", NOON, 10))
        .containsExactly(entry("b", NOON.plusSeconds(1)), entry("a", NOON));
  }

  @Test
  void mark_earlier_changesNothing() {
    marks.mark("back", "a", NOON);
    marks.mark("back", "a", NOON.minusSeconds(5));

    assertThat(marks.since("back", Instant.EPOCH, 10)).containsExactly(entry("a", NOON));
  }

  @Test
  void since_older_isForgotten() {
    marks.mark("old", "a", NOON);
    marks.since("old", NOON.plusMillis(1), 10);

    assertThat(marks.since("old", Instant.EPOCH, 10)).isEmpty();
  }

  @Test
  void since_moreThanTheLimit_theLatestOnly() {
    marks.mark("many", "a", NOON);
    marks.mark("many", "b", NOON.plusSeconds(1));

    assertThat(marks.since("many", Instant.EPOCH, 1)).containsOnlyKeys("b");
  }

  @Test
  void since_otherUpstream_isApart() {
    marks.mark("one", "a", NOON);

    assertThat(marks.since("two", Instant.EPOCH, 10)).isEmpty();
  }
}
