package io.kefu.core.turn;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.privacy.SecretKind;
import java.util.Optional;
import java.util.Set;

/** What became of what an agent said. */
public sealed interface Spoken {

  /**
   * It is stored and will be sent, unless the case changes hands in this very moment; then the
   * desk's feed tells {@code Refused}.
   *
   * @param hidden what was masked in it
   */
  record Accepted(Set<SecretKind> hidden) implements Spoken {}

  /** Nothing is sent: the conversation is not with this agent. */
  record NotOwner(Optional<AgentId> owner) implements Spoken {}
}
