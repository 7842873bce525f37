package io.kefu.core.turn;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;

/** Lets agents speak to customers. */
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
}
