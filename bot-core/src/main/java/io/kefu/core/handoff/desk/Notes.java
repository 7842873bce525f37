package io.kefu.core.handoff.desk;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.message.ConversationId;
import java.util.List;

/** The agents' notes beside a conversation's transcript. */
public interface Notes {

  /** Adds a note, masked, behind what has been said by now, and tells every node. */
  Note add(ConversationId conversation, AgentId agent, String name, String text);

  /** All notes, oldest first. */
  List<Note> of(ConversationId conversation);
}
