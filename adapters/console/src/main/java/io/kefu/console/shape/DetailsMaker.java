package io.kefu.console.shape;

import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.Explanation;
import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.FaqIndex;
import io.kefu.core.handoff.CaseCard;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.privacy.SecretKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the pieces of {@link Details} readable: ids get titles, evidence gets lines. */
public final class DetailsMaker {

  private static final int MOST_WHY = 10;

  private final FaqIndex faq;

  public DetailsMaker(FaqIndex faq) {
    this.faq = faq;
  }

  public Details.Card card(CaseCard card) {
    return new Details.Card(
        card.topic(),
        card.reason(),
        card.fields(),
        card.step(),
        card.stepsDone(),
        card.answers().stream()
            .map(shown ->
                new Details.Answered(
                    shown.entry(), title(shown.entry()), shown.version(), shown.helped()))
            .toList(),
        card.hidden().stream().map(SecretKind::key).sorted().toList(),
        card.risks().stream().map(DetailsMaker::code).sorted().toList());
  }

  /** Of the last answers among these lines, oldest first. */
  public List<Details.Why> why(List<TranscriptMessage> lines) {
    List<Details.Why> all = new ArrayList<>();
    for (TranscriptMessage line : lines) {
      line.why().ifPresent(why -> all.add(why(line, why)));
    }
    return all.subList(Math.max(0, all.size() - MOST_WHY), all.size());
  }

  private Details.Why why(TranscriptMessage line, Explanation why) {
    Optional<Explanation.Candidate> best = why.candidates().stream().findFirst();
    Optional<EntryId> entry =
        line.content().entry().or(() -> best.map(Explanation.Candidate::entry));
    return new Details.Why(
        line.sequence(),
        entry,
        entry.map(this::title).orElse(""),
        best.map(Explanation.Candidate::probability).orElse(0.0),
        best.map(candidate -> candidate.phrasing().text()),
        evidence(why));
  }

  private List<String> evidence(Explanation why) {
    List<String> lines = new ArrayList<>();
    for (Explanation.Candidate candidate : why.candidates()) {
      lines.add(
          "%s %.0f%%  %s"
              .formatted(
                  title(candidate.entry()),
                  candidate.probability() * 100,
                  String.join(" ", candidate.shared()))
              .strip());
    }
    why.against().ifPresent(decoy -> lines.add("\u2260 " + decoy.text()));
    lines.addAll(why.signals());
    return lines;
  }

  private String title(EntryId id) {
    return faq.find(id).map(FaqEntry::title).orElse(id.toString());
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
