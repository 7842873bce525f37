package io.kefu.core.faq.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.Match;
import io.kefu.core.faq.corpus.Brand;
import io.kefu.core.faq.corpus.CorpusLoader;
import io.kefu.core.faq.corpus.CorpusSource;
import org.junit.jupiter.api.Test;

class SmartcnBaselineTest {

  private final SmartcnBaseline baseline =
      new SmartcnBaseline(CorpusLoader.load(CorpusSource.bundled(), Brand.SAMPLE).entries());

  @Test
  void rank_plainQuestion_findsItsEntry() {
    assertThat(baseline.rank("忘记密码了怎么办"))
        .first()
        .extracting(Match::entry)
        .isEqualTo(new EntryId("recover-password"));
  }

  @Test
  void rank_nothingSaid_findsNothing() {
    assertThat(baseline.rank("？！")).isEmpty();
  }
}
