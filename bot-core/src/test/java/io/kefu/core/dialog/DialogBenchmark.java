package io.kefu.core.dialog;

import io.kefu.core.dialog.Event.Utterance;
import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.Content;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What a turn costs without index and store: the pure dialog over {@link TableFaq}. Run {@link
 * #main} with the test class path.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DialogBenchmark {

  private final Dialog dialog = TestDialogs.dialog();
  private final Conversation fresh = TestDialogs.fresh();
  private final Event question = spoke(new Content.Text("忘记密码了怎么办"));
  private final Event vague = spoke(new Content.Text("密码"));
  private final Event word = spoke(new Content.Text("你好!"));
  private final Event press = spoke(new Content.Chosen(new ChoiceToken("ask.change-password"), ""));

  /** Runs this benchmark alone. */
  public static void main(String[] arguments) throws RunnerException {
    new Runner(new OptionsBuilder().include(DialogBenchmark.class.getName()).build()).run();
  }

  @Benchmark
  public Transition answer() {
    return dialog.on(fresh, question, TestDialogs.NOW);
  }

  @Benchmark
  public Transition clarification() {
    return dialog.on(fresh, vague, TestDialogs.NOW);
  }

  @Benchmark
  public Transition menu() {
    return dialog.on(fresh, word, TestDialogs.NOW);
  }

  @Benchmark
  public Transition button() {
    return dialog.on(fresh, press, TestDialogs.NOW);
  }

  private static Event spoke(Content content) {
    return new Event.CustomerSpoke(List.of(new Utterance(1, content, Set.of())));
  }
}
