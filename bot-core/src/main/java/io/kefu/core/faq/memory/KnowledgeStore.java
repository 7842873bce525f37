package io.kefu.core.faq.memory;

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

  Optional<Knowledge> find(String digest);

  void keep(String digest, Knowledge knowledge);
}
