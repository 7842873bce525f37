package io.kefu.core.faq.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.faq.Decision;
import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.Explanation;
import io.kefu.core.faq.FaqIndex;
import io.kefu.core.faq.Match;
import io.kefu.core.faq.Question;
import io.kefu.core.faq.corpus.Brand;
import io.kefu.core.faq.corpus.Corpus;
import io.kefu.core.faq.corpus.CorpusLoader;
import io.kefu.core.faq.corpus.CorpusSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class LuceneFaqIndexTest {

  private static final FaqIndex INDEX =
      LearntInTests.index(CorpusLoader.load(CorpusSource.bundled(), Brand.SAMPLE));

  @ParameterizedTest
  @CsvSource({
    "忘记密码了怎么办, recover-password",
    "怎么改密码, change-password",
    "怎么联系客服, contact-support",
    "转账失败了怎么办, transaction-failed",
    "为什么说我的账户有异常活动, unusual-activity",
    "OKPay是什么, about-wallet",
    "客服入口在哪里, support-entrances",
    "wangji mima zenme ban, recover-password",
    "zhuanzhang shibai le, transaction-failed",
    "忘記密碼怎麼辦, recover-password",
    "忘记蜜码怎么办, recover-password",
    "怎么reset密码, recover-password",
    "I forgot my password, recover-password",
    "how do I change my password, change-password",
    "卡里少了两百块不是我花的, unusual-activity",
    "啥都付不出去, transaction-failed",
    "有人吗，人工, contact-support",
  })
  void decide_plainQuestion_answers(String question, String entry) {
    Decision decision = decide(question);

    assertThat(decision).as(decision.toString()).isInstanceOf(Decision.Answer.class);
    assertThat(first(decision)).isEqualTo(new EntryId(entry));
  }

  @ParameterizedTest
  @CsvSource({
    "今天天气怎么样",
    "哈哈哈哈",
    "''",
    "😀😀",
    "AND OR NOT (\"*",
    "手续费多少",
    "怎么添加银行卡",
    "微博密码在哪里改",
    "中国电信的人工台怎么打",
    "转账用不用输支付密码",
    "谢谢你",
  })
  void decide_nonsenseAndLookAlikes_givesNoAnswer(String question) {
    Decision decision = decide(question);

    assertThat(decision).as(decision.toString()).isNotInstanceOf(Decision.Answer.class);
  }

  @ParameterizedTest
  @CsvSource({
    "怎么改密码？还有，我的钱被盗了, unusual-activity, change-password",
    "密码忘了，另外转账一直没到账, transaction-failed, recover-password",
    "how do I change my password and why did my payment fail, transaction-failed, change-password",
  })
  void decide_twoRequests_answersBothTheMoreUrgentFirst(
      String question, String first, String second) {
    Decision decision = decide(question.replace('，', ','));

    assertThat(decision).as(decision.toString()).isInstanceOf(Decision.Answer.class);
    assertThat(((Decision.Answer) decision).answers())
        .extracting(Match::entry)
        .containsExactly(new EntryId(first), new EntryId(second));
  }

  @ParameterizedTest
  @CsvSource({
    "那如果邮箱也用不了呢, recover-password",
    "第三步在哪里, recover-password",
    "照你说的做了还是不行, recover-password",
    "那要是手机号也换了呢, recover-password",
    "第二步找不到, change-password",
    "这些都看过了, transaction-failed",
    "都核对过了没填错, transaction-failed",
    "what about step 2, recover-password",
  })
  void decide_questionThatGoesOn_isAboutTheLastAnswer(String question, String entry) {
    EntryId last = new EntryId(entry);

    Decision decision = INDEX.decide(new Question(question, Optional.of(last)));

    assertThat(first(decision)).isEqualTo(last);
    assertThat(decision).isNotInstanceOf(Decision.Abstain.class);
    assertThat(decision.explanation().signals()).contains("context");
  }

  @ParameterizedTest
  @CsvSource({
    "转账失败了怎么办, transaction-failed",
    "那怎么联系客服, contact-support",
    "那人工怎么找, contact-support",
    "那我转账失败了呢, transaction-failed",
  })
  void decide_newTopicAfterAnAnswer_isNotHeldBack(String question, String entry) {
    Decision decision =
        INDEX.decide(new Question(question, Optional.of(new EntryId("recover-password"))));

    assertThat(first(decision)).isEqualTo(new EntryId(entry));
  }

  @ParameterizedTest
  @CsvSource({"谢谢", "手续费多少", "今天天气怎么样", "好的"})
  void decide_somethingElseAfterAnAnswer_isNotTakenForIt(String question) {
    Decision decision =
        INDEX.decide(new Question(question, Optional.of(new EntryId("recover-password"))));

    assertThat(decision).as(decision.toString()).isInstanceOf(Decision.Abstain.class);
  }

  @Test
  void decide_anyQuestion_explainsItselfInUnderAKilobyte() {
    Decision decision = decide("OKPay怎么找回登录密码");
    Explanation why = decision.explanation();
    byte[] json = new JsonMapper().writeValueAsString(why).getBytes(StandardCharsets.UTF_8);

    assertThat(why.index()).isEqualTo(INDEX.version());
    assertThat(why.signals()).contains("brand");
    assertThat(why.candidates().getFirst().phrasing().text()).isNotEmpty();
    assertThat(why.candidates().getFirst().shared()).isNotEmpty();
    assertThat(why.against()).isPresent();
    assertThat(why.thresholds().answer()).isGreaterThanOrEqualTo(why.thresholds().clarify());
    assertThat(json.length).isLessThan(1_200);
  }

  @Test
  void decide_sameQuestionOnManyThreads_isAlwaysTheSame() {
    String question = "密码忘了，登录不上去";
    Decision expected = decide(question);

    List<Decision> decisions =
        IntStream.range(0, 200).parallel().mapToObj(_ -> decide(question)).distinct().toList();

    assertThat(decisions).containsExactly(expected);
  }

  @Test
  void build_sameCorpus_givesTheSameDecisions() {
    Corpus whole = CorpusLoader.load(CorpusSource.bundled(), Brand.SAMPLE);
    Corpus corpus =
        new Corpus(
            whole.version(),
            whole.brand(),
            whole.entries(),
            whole.directory(),
            whole.lexicon(),
            List.of());
    FaqIndex first = LuceneFaqIndex.build(corpus);

    FaqIndex again = LuceneFaqIndex.build(corpus);

    for (String question : List.of("改密码", "付不了款", "你们是做什么的", "手续费")) {
      assertThat(again.decide(Question.of(question)))
          .isEqualTo(first.decide(Question.of(question)));
    }
  }

  @Test
  void decide_hugeMessage_isDecidedQuickly() {
    assertThat(decide("密码忘了。".repeat(4_000)).matches()).isNotEmpty();
  }

  private static Decision decide(String question) {
    return INDEX.decide(Question.of(question));
  }

  private static EntryId first(Decision decision) {
    return decision.matches().getFirst().entry();
  }
}
