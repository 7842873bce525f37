package io.kefu.core.dialog;

import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.HandoffQueue;
import io.kefu.core.message.Content;
import io.kefu.core.privacy.SecretKind;
import java.util.List;
import java.util.Set;

/** What happens to a conversation. */
public sealed interface Event {

  /**
   * The customer wrote or pressed something, perhaps several things in quick succession, in order.
   */
  record CustomerSpoke(List<Utterance> burst) implements Event {}

  /** The line of waiting customers told the place of this handoff. */
  record PlaceTold(HandoffId handoff, HandoffQueue.Place place) implements Event {}

  /** A timer that the dialog had set came due. */
  record TimerFired(TimerName timer) implements Event {}

  /**
   * One message of a burst.
   *
   * @param sequence its place in the transcript
   * @param hidden what was masked in it
   */
  record Utterance(long sequence, Content content, Set<SecretKind> hidden) {}
}
