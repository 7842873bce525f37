package io.kefu.core.dialog.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.faq.corpus.Brand;
import io.kefu.core.faq.corpus.Corpus;
import io.kefu.core.faq.corpus.CorpusFile;
import io.kefu.core.faq.corpus.CorpusLoader;
import io.kefu.core.faq.corpus.CorpusSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The flows that the product ships. */
class ShippedFlowsTest {

  private final List<CorpusFile> files = CorpusSource.bundled().files();
  private final Corpus corpus = CorpusLoader.load(() -> files, Brand.SAMPLE);

  @Test
  void read_shipped_isFaultless() {
    ShippedFlows flows = new ShippedFlows();

    var reading = flows.read(files, corpus);

    assertThat(reading.faults()).isEmpty();
    assertThat(flows.get().flows()).isEmpty();
    reading.adopt().run();
    assertThat(flows.get().flows())
        .extracting(flow -> flow.id().value())
        .contains("unusual-activity");
  }
}
