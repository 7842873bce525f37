package io.kefu.core.handoff;

import io.kefu.core.faq.EntryId;
import io.kefu.core.privacy.SecretKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a guided conversation found out before it fetched a person, so that nothing is asked twice.
 * Stored as JSON; masked throughout.
 *
 * @param topic the title of the flow
 * @param reason why the flow fetched a person, in the flow's own short word
 * @param fields what the customer said, in the order the flow wants it read
 * @param step the step reached
 * @param stepsDone the steps gone through, oldest first
 * @param answers the FAQ answers shown, latest last
 * @param hidden what was masked in the customer's messages
 * @param risks what calls for special care
 */
public record CaseCard(
    String topic,
    String reason,
    List<Field> fields,
    String step,
    List<String> stepsDone,
    List<ShownAnswer> answers,
    Set<SecretKind> hidden,
    Set<Risk> risks) {

  public CaseCard {
    fields = List.copyOf(fields);
    stepsDone = List.copyOf(stepsDone);
    answers = List.copyOf(answers);
    hidden = Set.copyOf(hidden);
    risks = Set.copyOf(risks);
  }

  /**
   * One thing the customer said.
   *
   * @param value as the flow keeps it
   * @param shown as people read it
   */
  public record Field(String name, String value, String shown) {}

  /** An answer, and whether the customer said it helped. */
  public record ShownAnswer(EntryId entry, int version, Optional<Boolean> helped) {}

  /** What calls for special care. */
  public enum Risk {
    /** The customer wrote what swindlers say. */
    FRAUD_WORDS,
    /** The customer sent a secret, which was masked. */
    SECRET_SENT
  }
}
