package io.kefu.core.faq;

import java.util.List;

/**
 * One topic: its answer, the words customers use for it, and look-alikes that must not get it.
 *
 * @param version raised when the answer changes
 * @param title also the label of the button that asks for this entry
 */
public record FaqEntry(
    EntryId id,
    int version,
    Urgency urgency,
    String title,
    Answer answer,
    List<EntryId> related,
    List<String> similarQuestions,
    List<String> notQuestions) {

  public FaqEntry {
    related = List.copyOf(related);
    similarQuestions = List.copyOf(similarQuestions);
    notQuestions = List.copyOf(notQuestions);
  }
}
