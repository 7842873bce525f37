package io.kefu.core.faq.bench;

import io.kefu.core.faq.Decision;
import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.FaqIndex;
import io.kefu.core.faq.Question;
import java.util.List;
import java.util.Optional;

/** Stands in until the benchmark has built a real index. */
final class NoIndex implements FaqIndex {

  @Override
  public Decision decide(Question question) {
    throw new IllegalStateException("not built yet");
  }

  @Override
  public Optional<FaqEntry> find(EntryId id) {
    return Optional.empty();
  }

  @Override
  public List<FaqEntry> entries() {
    return List.of();
  }

  @Override
  public String version() {
    return "";
  }
}
