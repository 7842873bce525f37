package io.kefu.core.faq.bench;

import io.kefu.core.faq.Answer;
import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.Step;
import io.kefu.core.faq.Urgency;
import io.kefu.core.faq.corpus.Brand;
import io.kefu.core.faq.corpus.Corpus;
import io.kefu.core.faq.corpus.Directory;
import io.kefu.core.faq.corpus.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Makes up corpora of any size from pieces of a real one; the same every time. */
final class LargeCorpus {

  private static final int PHRASINGS = 3;

  private final List<String> sentences = new ArrayList<>();
  private final Random random = new Random(1);

  private LargeCorpus(Corpus real) {
    sentences.addAll(real.lexicon().background());
    sentences.addAll(real.lexicon().decoys());
    real.entries().forEach(entry -> sentences.addAll(entry.similarQuestions()));
  }

  static Corpus empty() {
    return new Corpus("", Brand.SAMPLE, List.of(), Directory.EMPTY, Lexicon.EMPTY, List.of());
  }

  static Corpus of(Corpus real, int entries) {
    LargeCorpus maker = new LargeCorpus(real);
    List<FaqEntry> made = new ArrayList<>();
    for (int i = 0; i < entries; i++) {
      made.add(maker.entry(i));
    }
    Lexicon words = real.lexicon();
    Lexicon general =
        new Lexicon(
            List.of(),
            words.filler(),
            words.particles(),
            List.of(),
            List.of(),
            List.of(),
            words.pinyin(),
            words.background());
    return new Corpus("made", real.brand(), made, Directory.EMPTY, general, List.of());
  }

  private FaqEntry entry(int number) {
    String begin = sentence();
    String end = sentence();
    List<String> phrasings = new ArrayList<>();
    for (int i = 0; i < PHRASINGS; i++) {
      phrasings.add(head(begin, 3 + random.nextInt(6)) + tail(end, 3 + random.nextInt(6)));
    }
    Answer answer =
        new Answer(
            Optional.empty(), List.of(new Step(end, Optional.empty())), false, Optional.empty());
    return new FaqEntry(
        new EntryId("made-" + number),
        1,
        Urgency.GENERAL,
        phrasings.getFirst(),
        answer,
        List.of(),
        phrasings,
        List.of());
  }

  private String sentence() {
    return sentences.get(random.nextInt(sentences.size()));
  }

  private static String head(String text, int length) {
    return text.substring(0, Math.min(length, text.length()));
  }

  private static String tail(String text, int length) {
    return text.substring(Math.max(0, text.length() - length));
  }

  /** Questions much like those the corpus knows, at most a thousand. */
  static List<String> questions(Corpus corpus) {
    return corpus.entries().stream()
        .flatMap(entry -> entry.similarQuestions().stream())
        .map(question -> question + "呢")
        .limit(1_000)
        .toList();
  }
}
