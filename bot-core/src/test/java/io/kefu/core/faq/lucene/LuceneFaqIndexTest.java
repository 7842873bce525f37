package io.kefu.core.faq.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.faq.Decision;
import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.FaqIndex;
import io.kefu.core.faq.Match;
import io.kefu.core.faq.Question;
import io.kefu.core.faq.corpus.Brand;
import io.kefu.core.faq.corpus.CorpusLoader;
import io.kefu.core.faq.corpus.CorpusSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LuceneFaqIndexTest {

  private static final FaqIndex INDEX =
      LuceneFaqIndex.build(CorpusLoader.load(CorpusSource.bundled(), Brand.SAMPLE));

  @ParameterizedTest
  @CsvSource({
    "忘记密码了怎么办, recover-password",
    "怎么改密码, change-password",
    "怎么联系客服, contact-support",
    "转账失败了怎么办, transaction-failed",
    "为什么说我的账户有异常活动, unusual-activity",
    "OKPay是什么, about-wallet",
    "客服入口在哪里, support-entrances",
  })
  void decide_plainQuestion_answers(String question, String entry) {
    Decision decision = INDEX.decide(Question.of(question));

    assertThat(decision).isInstanceOf(Decision.Answer.class);
    assertThat(decision.matches()).first().extracting(Match::entry).isEqualTo(new EntryId(entry));
  }

  @ParameterizedTest
  @CsvSource({"今天天气怎么样", "哈哈哈哈", "''", "😀😀", "AND OR NOT (\"*", "手续费多少"})
  void decide_nonsense_abstains(String question) {
    assertThat(INDEX.decide(Question.of(question))).isInstanceOf(Decision.Abstain.class);
  }
}
