package io.kefu.core.faq.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.kefu.core.channel.testing.WholeLog;
import io.kefu.core.faq.Decision;
import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.Question;
import io.kefu.core.faq.corpus.Brand;
import io.kefu.core.faq.corpus.CorpusPart;
import io.kefu.core.faq.corpus.CorpusSource;
import io.kefu.core.faq.corpus.Fault;
import io.kefu.core.faq.memory.KnowledgeStore;
import io.kefu.core.redis.testing.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class HotFaqIndexTest {

  private static final String ENTRY =
      """
      id: %s
      version: 1
      urgency: general
      title: %s
      answer:
        steps: [做一]
      similar: [%s, %s]
      """;

  @RegisterExtension final WholeLog log = new WholeLog();
  @TempDir Path folder;
  private final AtomicInteger trials = new AtomicInteger();

  @BeforeEach
  void writeCorpus() throws IOException {
    write("entries/refund.yaml", ENTRY.formatted("refund", "怎么退款", "我要退款", "退款流程"));
    write("entries/invoice.yaml", ENTRY.formatted("invoice", "怎么开发票", "我要发票", "开票流程"));
    write("lexicon/decoys.txt", "今天天气好\n你是谁\n唱首歌\n");
  }

  @Test
  void refresh_nothingChanged_isUnchanged() {
    HotFaqIndex index = open();

    assertThat(index.refresh()).isEqualTo(new Reload.Unchanged(index.version()));
  }

  @Test
  void refresh_entryAdded_swapsAndAnswersIt() throws IOException {
    HotFaqIndex index = open();
    String before = index.version();
    write("entries/coupon.yaml", ENTRY.formatted("coupon", "怎么领券", "优惠券在哪", "领券入口"));

    Reload reload = index.refresh();

    assertThat(reload).isEqualTo(new Reload.Swapped(before, index.version()));
    assertThat(index.find(new EntryId("coupon"))).isPresent();
    assertThat(index.decide(Question.of("优惠券在哪")).matches().getFirst().entry())
        .isEqualTo(new EntryId("coupon"));
  }

  @Test
  void refresh_faultyEntry_isRefusedAndTheOldOneStays() throws IOException {
    HotFaqIndex index = open();
    String before = index.version();
    write("entries/refund.yaml", "id: refund\nversion: x\n");

    Reload reload = index.refresh();

    assertThat(reload).isInstanceOf(Reload.Refused.class);
    assertThat(((Reload.Refused) reload).reasons())
        .contains("entries/refund.yaml:2: error: `version` must be a number from 1 on");
    assertThat(index.version()).isEqualTo(before);
    assertThat(index.refresh()).isInstanceOf(Reload.Unchanged.class);
  }

  @Test
  void refresh_belowTheFloors_isRefused() throws IOException {
    HotFaqIndex index = open();
    write("questions/unseen/q.tsv", "我要退款\tinvoice\n");
    write("questions/floors.yaml", "recall-at-1: 0.5\n");

    Reload reload = index.refresh();

    assertThat(reload).isInstanceOf(Reload.Refused.class);
    assertThat(((Reload.Refused) reload).reasons()).first().asString().contains("recall-at-1");
  }

  @Test
  void refresh_faultyPart_isRefusedAndNothingIsAdopted() throws IOException {
    List<String> adopted = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    CorpusPart part =
        (_, corpus) -> new CorpusPart.Reading(faults, () -> adopted.add(corpus.version()));
    HotFaqIndex index =
        HotFaqIndex.open(CorpusSource.folder(folder), Brand.SAMPLE, part, KnowledgeStore.NONE);
    faults.add(new Fault(Fault.Severity.ERROR, "flows/a.yaml", 3, "no way out"));
    write("lexicon/filler.txt", "请问\n");

    Reload reload = index.refresh();

    assertThat(((Reload.Refused) reload).reasons())
        .containsExactly("flows/a.yaml:3: error: no way out");
    assertThat(adopted).containsExactly(index.version());
  }

  @Test
  void refresh_folderAway_isRefusedOnceEachTimeItGoes() throws IOException {
    HotFaqIndex index = open();
    Path away = folder.resolveSibling(folder.getFileName() + "-away");

    for (int time = 0; time < 2; time++) {
      Files.move(folder, away);
      assertThat(index.refresh()).isInstanceOf(Reload.Refused.class);
      assertThat(index.refresh()).isInstanceOf(Reload.Unchanged.class);
      Files.move(away, folder);
      assertThat(index.refresh()).isInstanceOf(Reload.Unchanged.class);
    }
  }

  @Test
  void refresh_afterATrialThatThrew_triesTheSameFilesAgain() throws IOException {
    AtomicBoolean broken = new AtomicBoolean();
    HotFaqIndex index = open(brokenWhile(broken));
    String before = index.version();
    write("lexicon/filler.txt", "请问\n");
    broken.set(true);
    assertThatIllegalStateException().isThrownBy(index::refresh);
    broken.set(false);

    assertThat(index.refresh()).isEqualTo(new Reload.Swapped(before, index.version()));
    assertThat(index.version()).isNotEqualTo(before);
  }

  @Test
  void watcher_trialThrowsAgainAndAgain_logsItOnceAndGoesOn() throws Exception {
    AtomicBoolean broken = new AtomicBoolean();
    BlockingQueue<Reload> heard = new LinkedBlockingQueue<>();
    HotFaqIndex index = open(brokenWhile(broken));
    write("lexicon/filler.txt", "请问\n");
    broken.set(true);
    int before = trials.get();
    try (CorpusWatcher _ = CorpusWatcher.start(index, Duration.ofMillis(20), heard::add)) {
      Eventually.holds("three trials", () -> trials.get() >= before + 3);
      broken.set(false);
      assertThat(heard.poll(60, TimeUnit.SECONDS)).isInstanceOf(Reload.Swapped.class);
    }
    assertThat(log.lines(CorpusWatcher.class.getName()))
        .filteredOn(line -> line.contains("watch failed"))
        .hasSize(1);
  }

  @Test
  void watcher_changedFolder_tellsOfTheSwap() throws Exception {
    BlockingQueue<Reload> heard = new LinkedBlockingQueue<>();
    HotFaqIndex index = open();
    try (CorpusWatcher _ = CorpusWatcher.start(index, Duration.ofMillis(20), heard::add)) {
      write("lexicon/filler.txt", "请问\n");

      assertThat(heard.poll(60, TimeUnit.SECONDS)).isInstanceOf(Reload.Swapped.class);
    }
  }

  @Test
  void decide_beforeAndAfterASwap_namesTheIndexThatDecided() throws IOException {
    HotFaqIndex index = open();
    Decision before = index.decide(Question.of("我要退款"));
    write("lexicon/filler.txt", "请问\n");
    index.refresh();
    Decision after = index.decide(Question.of("我要退款"));

    assertThat(before.explanation().index()).isNotEqualTo(after.explanation().index());
    assertThat(after.explanation().index()).isEqualTo(index.version());
  }

  private HotFaqIndex open() {
    return open(CorpusPart.NONE);
  }

  private HotFaqIndex open(CorpusPart part) {
    return HotFaqIndex.open(CorpusSource.folder(folder), Brand.SAMPLE, part, KnowledgeStore.NONE);
  }

  private CorpusPart brokenWhile(AtomicBoolean broken) {
    return (_, _) -> {
      trials.incrementAndGet();
      if (broken.get()) {
        throw new IllegalStateException("broken");
      }
      return new CorpusPart.Reading(List.of(), () -> {});
    };
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
