package io.kefu.core.turn;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;

/** Brings agents into conversations. */
public interface AgentVoice {

  /**
   * Says this in a conversation that is with the agent, masked, once for each id. The transcript
   * and its feed show it when the conversation has taken it.
   *
   * @throws StoreUnavailableException if it is not known to be stored; say it again
   */
  Spoken say(AgentId agent, ConversationId conversation, MessageId clientMessageId, String text);

  /** The same with a file that is kept already, instead of a text. */
  Spoken send(
      AgentId agent, ConversationId conversation, MessageId clientMessageId, AttachedFile file);

  /**
   * Takes over a conversation that the bot has: a case of the agent's comes of it, which the desk's
   * feed shows. Nothing happens where a person has it or is waited for by then.
   */
  void takeOver(AgentId agent, ConversationId conversation);
}
