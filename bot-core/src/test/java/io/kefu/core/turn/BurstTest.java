package io.kefu.core.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.dialog.TimerName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a burst has taken is always exactly the head of the stored list. */
class BurstTest {

  @Test
  void add_inOrder_isTaken() {
    Burst burst = new Burst(arrivals(4));

    burst.add(arrival(5));
    burst.add(arrival(6));

    assertThat(numbers(burst)).containsExactly(4L, 5L, 6L);
    assertThat(burst.last().number()).isEqualTo(6);
  }

  @Test
  void add_outOfOrder_waitsForTheGapToClose() {
    Burst burst = new Burst(arrivals(4));

    burst.add(arrival(6));
    assertThat(numbers(burst)).containsExactly(4L);
    burst.add(arrival(5));

    assertThat(numbers(burst)).containsExactly(4L, 5L, 6L);
  }

  @Test
  void add_knownOrOld_changesNothing() {
    Burst burst = new Burst(arrivals(4, 5));

    burst.add(arrival(5));
    burst.add(arrival(3));

    assertThat(numbers(burst)).containsExactly(4L, 5L);
  }

  @Test
  void restart_withWhatWasJoinedTooLate_takesItOnce() {
    Burst burst = new Burst(arrivals(1));
    burst.taken();
    burst.add(arrival(2));

    burst.restart(arrivals(2, 3));
    burst.add(arrival(3));
    burst.add(arrival(4));

    assertThat(numbers(burst)).containsExactly(2L, 3L, 4L);
  }

  @Test
  void restart_behindATurn_keepsWhatWasToldEarly() {
    Burst burst = new Burst(arrivals(1));
    burst.add(arrival(4));

    burst.restart(arrivals(2, 3));

    assertThat(numbers(burst)).containsExactly(2L, 3L, 4L);
  }

  @Test
  void awaitMore_nothingComes_saysSo() {
    assertThat(new Burst(arrivals(1)).awaitMore(Duration.ofMillis(1))).isFalse();
  }

  @Test
  void awaitMore_somethingComes_returnsAtOnce() throws InterruptedException {
    Burst burst = new Burst(arrivals(1));
    List<Boolean> came = Collections.synchronizedList(new ArrayList<>());
    Thread waiting =
        Thread.ofVirtual().start(() -> came.add(burst.awaitMore(Duration.ofMinutes(1))));
    while (waiting.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }

    burst.add(arrival(2));
    waiting.join();

    assertThat(came).containsExactly(true);
  }

  @Test
  void awaitMore_interrupted_givesUpAndStaysInterrupted() {
    Thread.currentThread().interrupt();

    assertThat(new Burst(arrivals(1)).awaitMore(Duration.ofMinutes(1))).isFalse();
    assertThat(Thread.interrupted()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void add_anyOrderAndRepeated_takesAll(long seed) {
    List<Arrival> told = new ArrayList<>();
    LongStream.rangeClosed(2, 50).forEach(number -> told.add(arrival(number)));
    told.addAll(List.copyOf(told));
    Collections.shuffle(told, new Random(seed));
    Burst burst = new Burst(arrivals(1));

    told.forEach(burst::add);

    assertThat(numbers(burst))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 50).boxed().toList());
  }

  private static List<Long> numbers(Burst burst) {
    return burst.taken().stream().map(Arrival::number).toList();
  }

  private static List<Arrival> arrivals(long... numbers) {
    return LongStream.of(numbers).mapToObj(BurstTest::arrival).toList();
  }

  private static Arrival arrival(long number) {
    return new Arrival(number, number, new InboundItem.Timer(TimerName.IDLE));
  }
}
