package io.kefu.core.faq.memory;

import java.nio.file.Path;
import java.util.Optional;

/** Keeps knowledge by the digest of what it was learnt from. Loses it rather than fails. */
public interface KnowledgeStore {

  /** Remembers nothing. */
  KnowledgeStore NONE =
      new KnowledgeStore() {
        @Override
        public Optional<Knowledge> find(String digest) {
          return Optional.empty();
        }

        @Override
        public void keep(String digest, Knowledge knowledge) {}
      };

  /**
   * The one in a folder.
   *
   * @param folder empty for {@link #NONE}
   */
  static KnowledgeStore in(String folder) {
    return folder.isEmpty() ? NONE : new KnowledgeFolder(Path.of(folder));
  }

  Optional<Knowledge> find(String digest);

  void keep(String digest, Knowledge knowledge);
}
