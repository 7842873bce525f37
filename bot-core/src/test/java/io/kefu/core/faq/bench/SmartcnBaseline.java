package io.kefu.core.faq.bench;

import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.Match;
import io.kefu.core.faq.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * What one gets from Lucene without further thought: one document an entry with its title, similar
 * questions and answer, cut by {@link SmartChineseAnalyzer}, ranked by BM25. The yardstick.
 */
public final class SmartcnBaseline {

  private static final int MOST = 5;

  private final Analyzer analyzer = new SmartChineseAnalyzer();
  private final IndexSearcher searcher;

  public SmartcnBaseline(List<FaqEntry> entries) {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (FaqEntry entry : entries) {
        Document document = new Document();
        document.add(new StringField("id", entry.id().value(), Field.Store.YES));
        document.add(new TextField("text", text(entry), Field.Store.NO));
        writer.addDocument(document);
      }
      writer.commit();
      this.searcher = new IndexSearcher(DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(FaqEntry entry) {
    List<String> parts = new ArrayList<>(List.of(entry.title()));
    parts.addAll(entry.similarQuestions());
    entry.answer().steps().stream().map(Step::text).forEach(parts::add);
    return String.join("\n", parts);
  }

  /** Up to five entries; the confidence is the raw score. */
  public List<Match> rank(String question) {
    try {
      var query = new QueryBuilder(analyzer).createBooleanQuery("text", question);
      if (query == null) {
        return List.of();
      }
      List<Match> matches = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query, MOST).scoreDocs) {
        String id = searcher.storedFields().document(hit.doc).get("id");
        matches.add(new Match(new EntryId(id), hit.score));
      }
      return matches;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
