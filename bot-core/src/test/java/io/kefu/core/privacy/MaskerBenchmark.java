package io.kefu.core.privacy;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Time to mask a message of 200 characters; the goal is below 50 µs. Run {@link #main}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MaskerBenchmark {

  private static final int LENGTH = 200;

  /** What the message is full of. */
  public enum Message {
    HARMLESS("你好,我11月20号下午3点半转了2000块给朋友,订单2026112015300012345678,到现在没收到,App一直显示处理中。"),
    SECRETS("验证码是384756,密码是Abc12345!,卡号6222 0212 3456 7890 123,电话13812341234,邮箱zhang@example.com。"),
    DIGITS("1 2 3 4 5 6 7 8 9 0 ");

    private final String text;

    Message(String text) {
      this.text = text;
    }
  }

  @Param public Message message = Message.HARMLESS;

  private final Masker masker = new Masker(MaskLabels.neutral());
  private String text = "";

  @Setup
  public void repeat() {
    text = message.text.repeat(LENGTH / message.text.length() + 1).substring(0, LENGTH);
  }

  @Benchmark
  public MaskedText mask() {
    return masker.mask(text);
  }

  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(MaskerBenchmark.class.getName()).build()).run();
  }
}
