package io.kefu.core.dialog;

import io.kefu.core.dialog.flow.Flow;
import io.kefu.core.dialog.flow.FlowPlace;
import io.kefu.core.handoff.CaseCard;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Writes down for an agent what a guided conversation found out. */
final class CaseCards {

  private CaseCards() {}

  /**
   * @param fields the slots worth reading, in order; those without a value are left out
   */
  static CaseCard card(
      Conversation conversation,
      Flow flow,
      FlowPlace at,
      List<String> done,
      String reason,
      Collection<String> fields) {
    Guidance guidance = conversation.guidance();
    return new CaseCard(
        flow.title(),
        reason,
        fields.stream().flatMap(slot -> field(flow, at, slot).stream()).toList(),
        at.step(),
        done,
        conversation.memory().answers().stream().map(CaseCards::shown).toList(),
        guidance.hidden(),
        guidance.risks());
  }

  private static Optional<CaseCard.Field> field(Flow flow, FlowPlace at, String slot) {
    return Optional.ofNullable(at.slots().get(slot))
        .map(value -> new CaseCard.Field(slot, value, flow.shown(slot, value)));
  }

  private static CaseCard.ShownAnswer shown(BotMemory.GivenAnswer given) {
    return new CaseCard.ShownAnswer(
        given.entry(), given.version(), given.thumb().map(thumb -> thumb == BotMemory.Thumb.UP));
  }
}
