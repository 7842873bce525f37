package io.kefu.core.dialog;

import io.kefu.core.dialog.flow.Action;
import io.kefu.core.dialog.flow.FlowId;
import io.kefu.core.faq.EntryId;
import io.kefu.core.handoff.HandoffReason;

/** Something worth counting that happened in a turn. */
public sealed interface Observation {

  /** A question was answered from this entry. */
  record Answered(EntryId entry) implements Observation {}

  /** The customer was asked which of several entries was meant. */
  record Clarified() implements Observation {}

  /** The bot said that it does not know. */
  record Abstained() implements Observation {}

  /** The customer judged an answer. */
  record Rated(EntryId entry, BotMemory.Thumb thumb) implements Observation {}

  /** The customer was handed over. */
  record HandedOver(HandoffReason reason) implements Observation {}

  /** A customer was told to be muted. */
  record Muted() implements Observation {}

  /** A guided conversation began. */
  record GuideBegun(FlowId flow) implements Observation {}

  /** A guided conversation came to one of its ends. */
  record GuideEnded(FlowId flow, Action.Outcome outcome) implements Observation {}
}
