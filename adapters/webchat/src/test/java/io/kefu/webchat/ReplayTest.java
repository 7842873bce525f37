package io.kefu.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReplayTest {

  private static final ConversationId CONVERSATION = new ConversationId("c");

  private final MemoryStore store = new MemoryStore();
  private final AtomicInteger reads = new AtomicInteger();
  private final List<Long> shown = Collections.synchronizedList(new ArrayList<>());
  private final Replay replay =
      new Replay(
          after -> {
            reads.incrementAndGet();
            return store.after(CONVERSATION, after, 3);
          },
          this::show);

  /** A client may speak of a line as soon as it has it. */
  private void show(TranscriptMessage line) {
    assertThat(replay.position()).isEqualTo(line.sequence());
    shown.add(line.sequence());
  }

  @Test
  void line_next_isPassedOnWithoutReading() {
    replay.begin(0, 0);

    replay.line(write());
    replay.line(write());

    assertThat(shown).containsExactly(1L, 2L);
    assertThat(reads).hasValue(0);
  }

  @Test
  void line_repeated_isPassedOnOnce() {
    replay.begin(0, 0);
    TranscriptMessage line = write();

    replay.line(line);
    replay.line(line);

    assertThat(shown).containsExactly(1L);
  }

  @Test
  void line_afterGap_bringsWhatIsMissingFirst() {
    replay.begin(0, 0);
    write();
    write();

    replay.line(write());

    assertThat(shown).containsExactly(1L, 2L, 3L);
    assertThat(reads).hasValue(1);
  }

  @Test
  void line_beforeBegin_waits() {
    write();
    replay.line(write());
    assertThat(shown).isEmpty();

    replay.begin(1, 1);

    assertThat(shown).containsExactly(2L);
    assertThat(reads).hasValue(0);
  }

  @Test
  void begin_behind_readsPageAfterPage() {
    LongStream.range(0, 10).forEach(_ -> write());

    replay.begin(2, 10);

    assertThat(shown).containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
  }

  @Test
  void reached_linesTheStoreHasNot_triesAgainNextTime() {
    replay.begin(0, 0);
    replay.reached(1);
    assertThat(shown).isEmpty();
    write();

    replay.reached(1);

    assertThat(shown).containsExactly(1L);
  }

  @Test
  void line_fromManyThreadsInAnyOrder_eachOnceInOrder() {
    int count = 2000;
    Random random = new Random(7);
    List<TranscriptMessage> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(write());
    }
    List<TranscriptMessage> twice = new ArrayList<>(lines);
    twice.addAll(lines);
    Collections.shuffle(twice, random);
    replay.begin(0, 0);

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      twice.forEach(line -> threads.execute(() -> replay.line(line)));
    }

    assertThat(shown).isEqualTo(LongStream.rangeClosed(1, count).boxed().toList());
  }

  private TranscriptMessage write() {
    return store.write(CONVERSATION, "line");
  }
}
