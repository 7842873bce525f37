package io.kefu.core.deskchat;

import io.kefu.core.handoff.HandoffId;
import java.util.List;
import java.util.Optional;

/** Which case has which thread in one chat program; known to every node. */
public interface CaseThreads {

  Optional<CaseThread> find(HandoffId handoff);

  Optional<CaseThread> find(ThreadId thread);

  List<CaseThread> all();

  /** Keeps a thread as it is now; another thread the case had is forgotten. */
  void put(CaseThread thread);

  void remove(CaseThread thread);
}
