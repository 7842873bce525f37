package io.kefu.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.kefu.core.fuzzing.Mutations;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Whatever stands around a secret and however odd it is. */
class MaskerFuzzTest {

  private static final String CARD = "4111 1111 1111 1111";
  private static final long MOST_NANOS = 1_000_000_000;

  private final Masker masker = new Masker(MaskLabels.neutral());

  @FuzzTest(maxDuration = "3m")
  void mask(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

    MaskedText masked = masker.mask(text);
    MaskedText planted = masker.mask(text + "\n我的卡号：" + CARD + "。\n" + text);

    long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    assertThat(took).isLessThan(MOST_NANOS);
    assertThat(planted.text()).doesNotContain(CARD);
    assertThat(masker.mask(masked.text()).text()).isEqualTo(masked.text());
  }

  @Test
  void mask_seedsChangedAtRandom_hidesWhatIsPlantedAndIsDoneOnce() {
    Mutations.of(MaskerFuzzTest.class, "mask", 3000).forEach(this::mask);
  }
}
