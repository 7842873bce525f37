package io.kefu.core.faq.bench;

import io.kefu.core.faq.Decision;
import io.kefu.core.faq.FaqIndex;
import io.kefu.core.faq.Match;
import io.kefu.core.faq.Question;
import io.kefu.core.faq.corpus.Brand;
import io.kefu.core.faq.corpus.Corpus;
import io.kefu.core.faq.corpus.CorpusLoader;
import io.kefu.core.faq.corpus.CorpusSource;
import io.kefu.core.faq.lucene.LuceneFaqIndex;
import java.util.List;
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

/** Time of a decision and of a build, on one thread, for our corpus and for larger ones. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(
    value = 1,
    jvmArgsAppend = {"--enable-native-access=ALL-UNNAMED", "-Xmx4g"})
public class FaqBenchmark {

  /** 0 stands for the corpus that we ship; others for made-up entries with three phrasings each. */
  @Param({"0", "800", "16000"})
  private int entries;

  private Corpus corpus = LargeCorpus.empty();
  private FaqIndex index = new NoIndex();
  private SmartcnBaseline baseline = new SmartcnBaseline(List.of());
  private List<String> questions = List.of();
  private int next;

  @Setup
  public void build() {
    Corpus shipped = CorpusLoader.load(CorpusSource.bundled(), Brand.SAMPLE);
    corpus = entries == 0 ? shipped : LargeCorpus.of(shipped, entries);
    index = LuceneFaqIndex.build(corpus);
    baseline = new SmartcnBaseline(corpus.entries());
    questions = LargeCorpus.questions(corpus);
  }

  private String question() {
    next = (next + 1) % questions.size();
    return questions.get(next);
  }

  @Benchmark
  public Decision decide() {
    return index.decide(Question.of(question()));
  }

  @Benchmark
  public List<Match> smartcnBaseline() {
    return baseline.rank(question());
  }

  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Warmup(iterations = 1)
  @Measurement(iterations = 2)
  public FaqIndex buildIndex() {
    return LuceneFaqIndex.build(corpus);
  }

  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(FaqBenchmark.class.getSimpleName()).build()).run();
  }
}
