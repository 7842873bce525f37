package io.kefu.core.faq.reload;

import io.kefu.core.faq.Decision;
import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.FaqIndex;
import io.kefu.core.faq.Question;
import io.kefu.core.faq.Wordings;
import io.kefu.core.faq.corpus.Brand;
import io.kefu.core.faq.corpus.Corpus;
import io.kefu.core.faq.corpus.CorpusFile;
import io.kefu.core.faq.corpus.CorpusLoader;
import io.kefu.core.faq.corpus.CorpusPart;
import io.kefu.core.faq.corpus.CorpusSource;
import io.kefu.core.faq.corpus.FaultyCorpusException;
import io.kefu.core.faq.lucene.LuceneFaqIndex;
import io.kefu.core.faq.memory.KnowledgeStore;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * An index that can be replaced while it is asked. Every decision is made by one corpus from
 * beginning to end; readers never wait, also not while the next index is built.
 */
public final class HotFaqIndex implements FaqIndex, Wordings {

  private final CorpusSource source;
  private final Brand brand;
  private final CorpusPart part;
  private final KnowledgeStore store;
  private final AtomicReference<LuceneFaqIndex> current;
  private List<CorpusFile> lookedAt;

  /** Why the files could not be read when they were looked for last. */
  private Optional<String> unreadable = Optional.empty();

  private HotFaqIndex(
      CorpusSource source,
      Brand brand,
      CorpusPart part,
      KnowledgeStore store,
      List<CorpusFile> files,
      LuceneFaqIndex first) {
    this.source = source;
    this.brand = brand;
    this.part = part;
    this.store = store;
    this.lookedAt = files;
    this.current = new AtomicReference<>(first);
  }

  /**
   * @param part is read, and from then on replaced, together with the entries
   * @param store knows what was learnt before
   * @throws FaultyCorpusException if the corpus or the part cannot be used as it is now
   */
  public static HotFaqIndex open(
      CorpusSource source, Brand brand, CorpusPart part, KnowledgeStore store) {
    List<CorpusFile> files = source.files();
    Corpus corpus = CorpusLoader.load(() -> files, brand);
    CorpusPart.Reading reading = part.read(files, corpus);
    if (!reading.errors().isEmpty()) {
      throw new FaultyCorpusException(reading.errors());
    }
    LuceneFaqIndex first = LuceneFaqIndex.build(corpus, store);
    reading.adopt().run();
    return new HotFaqIndex(source, brand, part, store, files, first);
  }

  /**
   * Looks at the files once; takes seconds if they changed. A refusal is told once a change, also
   * that they cannot be read. If this throws, they are looked at anew the next time.
   */
  public synchronized Reload refresh() {
    String before = current.get().version();
    List<CorpusFile> files;
    try {
      files = source.files();
    } catch (UncheckedIOException e) {
      return refusedUnread(before, Optional.of(String.valueOf(e.getMessage())));
    }
    unreadable = Optional.empty();
    if (files.equals(lookedAt)) {
      return new Reload.Unchanged(before);
    }
    Reload verdict = verdict(before, files);
    lookedAt = files;
    return verdict;
  }

  private Reload refusedUnread(String before, Optional<String> why) {
    boolean told = why.equals(unreadable);
    unreadable = why;
    return told ? new Reload.Unchanged(before) : new Reload.Refused(before, why.stream().toList());
  }

  private Reload verdict(String before, List<CorpusFile> files) {
    return switch (Candidate.examine(files, brand, part, store)) {
      case Candidate.Bad bad -> new Reload.Refused(before, bad.reasons());
      case Candidate.Good good -> {
        current.set(good.index());
        good.part().adopt().run();
        yield new Reload.Swapped(before, good.index().version());
      }
    };
  }

  @Override
  public Decision decide(Question question) {
    return current.get().decide(question);
  }

  @Override
  public double[] likeness(String text, List<String> wordings) {
    return current.get().likeness(text, wordings);
  }

  @Override
  public Optional<FaqEntry> find(EntryId id) {
    return current.get().find(id);
  }

  @Override
  public List<FaqEntry> entries() {
    return current.get().entries();
  }

  @Override
  public String version() {
    return current.get().version();
  }
}
