package io.kefu.core.faq.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kefu.core.faq.Answer;
import io.kefu.core.faq.Decision;
import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.FaqIndex;
import io.kefu.core.faq.Question;
import io.kefu.core.faq.Urgency;
import io.kefu.core.faq.corpus.Brand;
import io.kefu.core.faq.corpus.Corpus;
import io.kefu.core.faq.corpus.Directory;
import io.kefu.core.faq.corpus.Lexicon;
import io.kefu.core.faq.match.Learnt;
import io.kefu.core.faq.memory.Knowledge;
import io.kefu.core.faq.memory.KnowledgeStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnowledgeReuseTest {

  private final Corpus small =
      new Corpus(
          "small",
          Brand.SAMPLE,
          List.of(
              entry("balance", "怎么查余额", "余额在哪里看", "看看我还有多少钱", "账户里剩多少"),
              entry("invoice", "怎么开发票", "发票在哪里申请", "要一张电子发票", "开票要多久"),
              entry("address", "怎么改收货地址", "地址填错了", "换一个地址收货", "地址在哪里改")),
          Directory.EMPTY,
          Lexicon.EMPTY,
          List.of());

  @Test
  void build_knowledgeOfBefore_decidesTheSameWithoutLearning() {
    Remembering store = new Remembering();
    FaqIndex first = LuceneFaqIndex.build(small, store);

    FaqIndex second = LuceneFaqIndex.build(small, store);

    assertThat(store.kept).hasSize(1);
    for (String question : List.of("余额呢", "开票", "怎么改", "天气")) {
      Decision decision = second.decide(Question.of(question));
      assertThat(decision).isEqualTo(first.decide(Question.of(question)));
    }
  }

  @Test
  void build_anotherSentenceInTheCorpus_isLearntAnew() {
    Remembering store = new Remembering();
    LuceneFaqIndex.build(small, store);
    Corpus changed =
        new Corpus(
            "changed",
            small.brand(),
            small.entries().subList(1, small.entries().size()),
            small.directory(),
            small.lexicon(),
            List.of());

    LuceneFaqIndex.build(changed, store);

    assertThat(store.kept).hasSize(2);
  }

  @Test
  void build_anotherAnswer_isLearntAnewOnlyWhereWordingsAreFew() {
    Remembering store = new Remembering();
    LuceneFaqIndex.build(answering("见说明。", 3), store);
    LuceneFaqIndex.build(answering("见帮助。", 3), store);
    assertThat(store.kept).hasSize(2);

    LuceneFaqIndex.build(answering("见说明。", 30), store);
    LuceneFaqIndex.build(answering("见帮助。", 30), store);

    assertThat(store.kept).hasSize(3);
  }

  private static Corpus answering(String answer, int wordings) {
    List<String> similar =
        IntStream.range(0, wordings).mapToObj(i -> Character.toString('一' + i) + "怎么写").toList();
    FaqEntry entry =
        new FaqEntry(
            new EntryId("told"),
            1,
            Urgency.GENERAL,
            "怎么问",
            new Answer(Optional.of(answer), List.of(), false, Optional.empty()),
            List.of(),
            similar,
            List.of());
    return new Corpus(
        "one", Brand.SAMPLE, List.of(entry), Directory.EMPTY, Lexicon.EMPTY, List.of());
  }

  @Test
  void build_knowledgeThatDoesNotFit_isNotUsed() {
    Remembering store = new Remembering();
    LuceneFaqIndex.build(small, store);
    Knowledge knowledge = store.known.values().iterator().next();
    KnowledgeStore wrong =
        new Remembering() {
          @Override
          public Optional<Knowledge> find(String digest) {
            return Optional.of(
                new Knowledge(
                    new Learnt(List.of(1), new float[][] {{1}}),
                    knowledge.probabilities(),
                    knowledge.thresholds()));
          }
        };

    FaqIndex index = LuceneFaqIndex.build(small, wrong);

    assertThat(index.decide(Question.of("余额怎么看")))
        .isEqualTo(LuceneFaqIndex.build(small, store).decide(Question.of("余额怎么看")));
  }

  /** Fails when learning came to mean something else: raise {@code Digest.METHOD}, pin anew. */
  @Test
  void build_fixedTexts_learnsWhatThisMethodLearns() {
    FaqIndex index = LuceneFaqIndex.build(small);

    assertThat(confidence(index, "怎么改")).isCloseTo(0.998, within(0.002));
    assertThat(confidence(index, "今天天气好")).isCloseTo(0.389, within(0.005));
  }

  private static double confidence(FaqIndex index, String text) {
    return index.decide(Question.of(text)).confidence();
  }

  private static FaqEntry entry(String id, String title, String... similar) {
    return new FaqEntry(
        new EntryId(id),
        1,
        Urgency.GENERAL,
        title,
        new Answer(Optional.of("见说明。"), List.of(), false, Optional.empty()),
        List.of(),
        List.of(similar),
        List.of());
  }

  private static class Remembering implements KnowledgeStore {

    private final Map<String, Knowledge> known = new HashMap<>();
    private final List<String> kept = new ArrayList<>();

    @Override
    public Optional<Knowledge> find(String digest) {
      return Optional.ofNullable(known.get(digest));
    }

    @Override
    public void keep(String digest, Knowledge knowledge) {
      kept.add(digest);
      known.put(digest, knowledge);
    }
  }
}
