package io.kefu.core.faq;

import java.util.Optional;

/**
 * What a customer asks.
 *
 * @param context the entry answered last in this conversation, which "and the third step?" is about
 */
public record Question(String text, Optional<EntryId> context) {

  public static Question of(String text) {
    return new Question(text, Optional.empty());
  }
}
