package io.kefu.core.privacy;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A text that may be stored, logged and shown.
 *
 * @param text the message with every secret replaced
 * @param hidden the kinds that were replaced, in order of first appearance
 * @param next what the masker must know to read the same person's next message
 */
public record MaskedText(String text, Set<SecretKind> hidden, MaskingContext next) {

  public MaskedText {
    hidden = Collections.unmodifiableSet(new LinkedHashSet<>(hidden));
  }

  /** A masked text that says nothing about the message after it. */
  public MaskedText(String text, Set<SecretKind> hidden) {
    this(text, hidden, MaskingContext.NONE);
  }

  /** Whether something was hidden that the customer must be told about. */
  public boolean warns() {
    return hidden.stream().anyMatch(SecretKind::warned);
  }
}
