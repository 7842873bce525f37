package io.kefu.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineBudgetTest {

  private Instant now = Instant.parse("2026-11-27T08:00:00Z");
  private final InstantSource source = () -> now;

  @Test
  void take_flood_writesFewLinesAndTellsLaterHowManyWereKeptBack() {
    LineBudget budget = new LineBudget(3, source.withZone(ZoneOffset.UTC));

    long written = IntStream.range(0, 1000).filter(_ -> budget.take().isPresent()).count();
    now = now.plus(Duration.ofSeconds(59));
    assertThat(budget.take()).isEmpty();
    now = now.plus(Duration.ofSeconds(1));

    assertThat(written).isEqualTo(3);
    assertThat(budget.take()).hasValue(998);
    assertThat(budget.take()).hasValue(0);
  }
}
