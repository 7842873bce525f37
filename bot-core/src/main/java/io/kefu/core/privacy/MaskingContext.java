package io.kefu.core.privacy;

import java.util.Set;

/**
 * What earlier messages say about the next one. People split a secret over two messages ("the code
 * is", then "384756"), so the conversation carries this value from one to the next.
 *
 * @param awaited kinds the last message announced and broke off before: the next message is one
 * @param mentioned kinds the last message spoke of: a bare value in the next message is one
 * @param expected what the bot has asked for
 */
public record MaskingContext(
    Set<SecretKind> awaited, Set<SecretKind> mentioned, ExpectedAnswer expected) {

  /** Nothing is known: the first message of a conversation. */
  public static final MaskingContext NONE =
      new MaskingContext(Set.of(), Set.of(), ExpectedAnswer.ANYTHING);

  public MaskingContext {
    awaited = Set.copyOf(awaited);
    mentioned = Set.copyOf(mentioned);
  }

  /** The same context after the bot has asked for something. */
  public MaskingContext expecting(ExpectedAnswer answer) {
    return new MaskingContext(awaited, mentioned, answer);
  }

  /** Whether the earlier messages said nothing about secrets of this kind. */
  boolean isSilentOn(SecretKind kind) {
    return !awaited.contains(kind) && !mentioned.contains(kind);
  }
}
