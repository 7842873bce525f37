package io.kefu.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any text at all. */
class MaskerPropertiesTest {

  private static final String[] PIECES = {
    "验证码",
    "密码",
    "是",
    ":",
    "改成",
    "银行卡",
    "尾号",
    "订单号",
    "助记词",
    "私钥",
    "token",
    "身份证",
    "护照",
    "电话",
    "384756",
    "4111 1111 1111 1111",
    "13812341234",
    "abc123",
    "A123456(3)",
    "E12345678",
    "+852 ",
    "a@b.cn",
    "@",
    "://",
    "-----BEGIN RSA PRIVATE KEY-----",
    "-----END ",
    "abandon ",
    "的 ",
    "一二三",
    "三八",
    "\u200b",
    "\ud83d\ude00",
    "\ud83d",
    "\ude00",
    "𝟑",
    "\ufe0f",
    "1",
    " ",
    "-",
    ".",
    "(",
    ")",
    "‹bank-card›",
    "‹password",
    "****",
    "\n",
    "、",
    "“",
    "”",
    "。",
    "x",
    "0x",
    "=",
    "eyJ",
    "sk-",
    "年",
    "元"
  };

  private static final int LONG = 100_000;

  private final Masker masker = new Masker(MaskLabels.neutral());

  @Test
  void mask_maskedSuites_changesNothing() {
    for (PlantedSecret secret : PlantedSecret.all()) {
      String once = masker.mask(secret.message()).text();
      MaskedText twice = masker.mask(once);
      assertThat(twice.text()).isEqualTo(once);
      assertThat(twice.hidden()).isEmpty();
    }
  }

  @Test
  void mask_randomText_isIdempotentAndKeepsTheRest() {
    Random random = new Random(20261123);
    for (int i = 0; i < 10_000; i++) {
      String text = randomText(random, 1 + random.nextInt(24));
      String once = masker.mask(text).text();
      String twice = masker.mask(once).text();
      assertThat(twice.equals(once)).as("<%s> became <%s>", once, twice).isTrue();
    }
  }

  @Test
  void mask_randomCodeUnits_neverThrows() {
    Random random = new Random(42);
    for (int i = 0; i < 20_000; i++) {
      char[] units = new char[random.nextInt(40)];
      for (int k = 0; k < units.length; k++) {
        units[k] = (char) random.nextInt(0x10000);
      }
      String text = new String(units);
      assertThat(masker.mask(text).text()).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1 ",
        "1-",
        "一",
        "一1",
        "a",
        "a ",
        "的 ",
        "@",
        "a@",
        "a.b@",
        "+1 ",
        "(",
        "://",
        "://a:",
        "密码",
        "密码是",
        "密码 a",
        "验证码 ",
        "验证码1234 ",
        "abandon ",
        "助记词",
        "助记词的",
        "-----begin ",
        "0x",
        "eyJ.",
        "卡1 ",
        "是我的密码",
        "a是密码",
        "“",
        "密码“",
        "\u200b",
        "ab12:",
        "=a1",
        "0086",
        "x1",
        "f",
        "f ",
        "私钥 ffff ",
        "密码哈三八四",
        "密码是“x”",
        "助记词是天",
        "密码是三八四七",
        "卡1-",
        "a1 ",
        "12345678:"
      })
  void mask_longRepetition_takesLinearTime(String piece) {
    String text = piece.repeat(LONG / piece.length());
    Duration used =
        assertTimeoutPreemptively(
            Duration.ofMinutes(1), () -> processorTime(() -> masker.mask(text)));
    assertThat(used).isLessThan(Duration.ofSeconds(2));
  }

  /** Other work on the machine does not count. */
  private static Duration processorTime(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    work.run();
    return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
  }

  @Test
  void mask_textAroundASecret_isKeptUnitByUnit() {
    String before = "\ud83d\ude00\ude00好的\u200b ";
    String after = " \ud83dthanks\ufe0f";

    String masked = masker.mask(before + "验证码384\u200b756" + after).text();

    assertThat(masked).isEqualTo(before + "验证码‹verification-code›" + after);
  }

  @Test
  void mask_byManyThreads_answersTheSame() throws Exception {
    List<PlantedSecret> secrets = PlantedSecret.all();
    List<String> expected = maskAll(secrets);
    List<Callable<List<String>>> tasks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      tasks.add(() -> maskAll(secrets));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<List<String>> answer : threads.invokeAll(tasks)) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    }
  }

  private List<String> maskAll(List<PlantedSecret> secrets) {
    return secrets.stream().map(secret -> masker.mask(secret.message()).text()).toList();
  }

  private static String randomText(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
