package io.kefu.core.deskchat;

import io.kefu.core.handoff.HandoffId;
import io.kefu.core.message.MessageId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What agents are answered in threads, kept until it is posted by the node that posts. With an
 * answer, or with none, goes the note that the agent's message was dealt with.
 */
public interface ThreadAnswers {

  /** Whether this message was dealt with already. */
  boolean dealtWith(MessageId message);

  /** The message is dealt with, once; this is the answer to it. */
  void answer(HandoffId handoff, MessageId message, Optional<String> answer);

  /** The cases in whose threads answers wait. */
  Set<HandoffId> waiting();

  /** The answers that wait, oldest first. */
  List<String> of(HandoffId handoff);

  /** The first of the answers were posted. */
  void posted(HandoffId handoff, int count);
}
