package io.kefu.core.turn;

import io.kefu.core.message.ChannelId;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import java.util.List;

/**
 * Notes what customers take back. The lines stay as they are, masked as they were; agents see that
 * they were taken back, and nothing is answered.
 */
public interface Withdrawals {

  /**
   * The customer took a message back. What is not known of it changes nothing, and to repeat it is
   * harmless.
   *
   * @param messages its ids; an id that goes on after one of them with a dot is a part of the
   *     message, or a later form of it
   * @throws StoreUnavailableException if it is not known to be noted
   */
  void withdraw(ConversationId conversation, ChannelId channel, List<MessageId> messages);
}
