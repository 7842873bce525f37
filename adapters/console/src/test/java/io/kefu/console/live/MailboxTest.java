package io.kefu.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A page that does not read what it is told. */
class MailboxTest {

  @Test
  void put_readerStuck_isDroppedOnceThereIsNoRoomAndNotBefore() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch readsOn = new CountDownLatch(1);
    AtomicInteger full = new AtomicInteger();
    Mailbox mailbox = new Mailbox("slow", full::incrementAndGet);
    mailbox.put(() -> {
      begun.countDown();
      awaits(readsOn);
    });
    assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
    AtomicInteger told = new AtomicInteger();

    for (int n = 0; n < 10_000; n++) {
      mailbox.put(told::incrementAndGet);
    }
    assertThat(full).hasValue(0);
    mailbox.put(told::incrementAndGet);
    assertThat(full).hasValue(1);

    CountDownLatch done = new CountDownLatch(1);
    readsOn.countDown();
    awaitRoom(mailbox, full, done);
    assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(told).hasValue(10_000);
    mailbox.close();
  }

  @Test
  void put_severalThings_areDoneInOrder() throws InterruptedException {
    List<Integer> order = new ArrayList<>();
    CountDownLatch done = new CountDownLatch(1);
    Mailbox mailbox = new Mailbox("order", () -> {});

    for (int n = 0; n < 100; n++) {
      int number = n;
      mailbox.put(() -> order.add(number));
    }
    mailbox.put(done::countDown);

    assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(order).hasSize(100).isSorted();
    mailbox.close();
    mailbox.put(() -> order.add(-1));
    assertThat(order).doesNotContain(-1);
  }

  /** Asks for a place until there is one. */
  private static void awaitRoom(Mailbox mailbox, AtomicInteger full, CountDownLatch done) {
    int refused;
    do {
      refused = full.get();
      mailbox.put(done::countDown);
    } while (full.get() > refused);
  }

  private static void awaits(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
