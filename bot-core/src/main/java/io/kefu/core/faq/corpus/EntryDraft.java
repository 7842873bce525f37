package io.kefu.core.faq.corpus;

import io.kefu.core.faq.Answer;
import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.Step;
import io.kefu.core.faq.Urgency;
import java.util.List;
import java.util.Optional;

/** An entry as its file says it: lines kept, placeholders not yet filled in. */
record EntryDraft(
    String file,
    Located<String> id,
    int version,
    Urgency urgency,
    Located<String> title,
    Optional<String> intro,
    List<Step> steps,
    boolean ordered,
    Optional<String> tip,
    List<Located<String>> related,
    Located<List<Located<String>>> similar,
    List<Located<String>> not) {

  FaqEntry filledIn(Placeholders placeholders) {
    return new FaqEntry(
        new EntryId(id.value()),
        version,
        urgency,
        placeholders.fill(title.value()).orElse(title.value()),
        answer(placeholders),
        related.stream().map(other -> new EntryId(other.value())).toList(),
        values(similar.value(), placeholders),
        values(not, placeholders));
  }

  private Answer answer(Placeholders placeholders) {
    List<Step> filled =
        steps.stream().flatMap(step -> filledIn(step, placeholders).stream()).toList();
    return new Answer(
        intro.flatMap(placeholders::fill), filled, ordered, tip.flatMap(placeholders::fill));
  }

  private static Optional<Step> filledIn(Step step, Placeholders placeholders) {
    return placeholders
        .fill(step.text())
        .map(text -> new Step(text, step.detail().flatMap(placeholders::fill)));
  }

  private static List<String> values(List<Located<String>> texts, Placeholders placeholders) {
    return texts.stream()
        .map(text -> placeholders.fill(text.value()).orElse(text.value()))
        .toList();
  }
}
