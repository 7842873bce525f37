package io.kefu.core.faq.lucene;

import io.kefu.core.faq.match.Phrasing;
import io.kefu.core.faq.match.WordScores;
import io.kefu.core.faq.text.Normalizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * A Lucene index of the phrasings by dictionary words, kept in memory. Questions become plain term
 * queries: no query syntax is ever parsed.
 */
final class WordSearch implements WordScores {

  private static final String WORDS = "words";

  private final Analyzer analyzer = new SmartChineseAnalyzer();
  private final IndexSearcher searcher;
  private final Map<String, Word> vocabulary = new HashMap<>();
  private final int size;

  /** A word that some phrasing holds, looked up once and for all. */
  private record Word(TermQuery query, double idf) {}

  WordSearch(List<Phrasing> phrasings) {
    this.size = phrasings.size();
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (Phrasing phrasing : phrasings) {
          Document document = new Document();
          String text = words(phrasing.utterance().core());
          document.add(new TextField(WORDS, text, Field.Store.NO));
          writer.addDocument(document);
        }
        writer.forceMerge(1);
      }
      this.searcher = new IndexSearcher(DirectoryReader.open(directory));
      readVocabulary();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readVocabulary() throws IOException {
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), WORDS);
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    for (BytesRef next = each.next(); next != null; next = each.next()) {
      Term term = new Term(WORDS, BytesRef.deepCopyOf(next));
      TermStates states = TermStates.build(searcher, term, true);
      vocabulary.put(
          next.utf8ToString(), new Word(new TermQuery(term, states), idf(each.docFreq())));
    }
  }

  private static String words(String core) {
    return core.replace(Normalizer.BRAND, ' ');
  }

  @Override
  public float[] of(String text) {
    try {
      float[] scores = new float[size];
      double perfect = 0;
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      for (String word : analyze(words(text))) {
        Word known = vocabulary.get(word);
        perfect += known == null ? idf(0) : known.idf();
        if (known != null) {
          query.add(known.query(), BooleanClause.Occur.SHOULD);
        }
      }
      searcher.search(query.build(), new Scores(scores));
      for (int i = 0; i < size && perfect > 0; i++) {
        scores[i] /= (float) perfect;
      }
      return scores;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What BM25 gives a term at most. */
  private double idf(int documents) {
    return Math.log(1 + (size - documents + 0.5) / (documents + 0.5));
  }

  private Set<String> analyze(String text) throws IOException {
    Set<String> words = new LinkedHashSet<>();
    try (TokenStream stream = analyzer.tokenStream(WORDS, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    }
    return words;
  }

  /** Keeps the score of every document that matches. */
  private static final class Scores extends SimpleCollector {

    private final float[] scores;
    private Scorable scorer = new Nothing();

    Scores(float[] scores) {
      this.scores = scores;
    }

    @Override
    public void setScorer(Scorable scorer) {
      this.scorer = scorer;
    }

    @Override
    public void collect(int document) throws IOException {
      scores[document] = scorer.score();
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }
  }

  private static final class Nothing extends Scorable {
    @Override
    public float score() {
      return 0;
    }
  }
}
