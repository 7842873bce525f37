package io.kefu.console.shape;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.kefu.core.faq.EntryId;
import io.kefu.core.handoff.CaseCard;
import java.util.List;
import java.util.Optional;

/** Everything beside the thread: the case, what the bot found out, why it answered as it did. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Details(
    @JsonProperty("case") CaseRow row, Optional<Card> card, List<Why> why, List<CaseRow> past) {

  /** What the bot found out before it fetched a person. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Card(
      String topic,
      String reason,
      List<CaseCard.Field> fields,
      String step,
      List<String> stepsDone,
      List<Answered> answers,
      List<String> hidden,
      List<String> risks) {}

  /** An answer the customer was shown, and whether it helped if that was said. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Answered(EntryId entry, String title, int version, Optional<Boolean> helped) {}

  /**
   * How the FAQ came to an answer.
   *
   * @param matched the similar question it was nearest to
   * @param explanation what else spoke for and against it
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Why(
      long sequence,
      Optional<EntryId> entry,
      String title,
      double confidence,
      Optional<String> matched,
      List<String> explanation) {}
}
