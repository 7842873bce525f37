package io.kefu.core.turn;

import io.kefu.core.handoff.HandoffId;
import io.kefu.core.message.ConversationId;

/** Delivery states and read marks. */
public interface Deliveries {

  DeliveryMarks of(ConversationId conversation);

  /** The customer has seen everything up to this line; an older mark changes nothing. */
  void readByCustomer(ConversationId conversation, long sequence);

  /** An agent has seen everything up to this line: the case has nothing unread before it. */
  void readByAgent(HandoffId handoff, long sequence);
}
