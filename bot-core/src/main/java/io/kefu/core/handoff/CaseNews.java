package io.kefu.core.handoff;

import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;

/** Where conversations tell the desk what happens to its cases. Repeating a call is harmless. */
public interface CaseNews {

  /**
   * Somebody said something.
   *
   * @param id {@code number-number}, grows with each piece of news of a case; an old one is ignored
   * @param messages how many messages of the customer it were
   */
  void said(String id, HandoffId handoff, LastWord word, int messages);

  /** The customer rated the help, or said more about it. */
  void rated(HandoffId handoff, Rating rating);

  /** What an agent wrote did not go to the customer; the text is masked. */
  void refused(AgentId agent, ConversationId conversation, MessageId clientMessageId, String text);
}
