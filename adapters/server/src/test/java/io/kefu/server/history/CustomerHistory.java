package io.kefu.server.history;

import io.kefu.server.process.ChatMessage;
import java.util.List;

/**
 * Everything one customer said and was told.
 *
 * @param sent in the order in which the customer first sent them
 * @param acknowledged every sequence that was told for an id, also to repetitions
 * @param unanswered sequences whose replies the customer waited for and did not see
 * @param views what each connection showed
 * @param transcript what the server says was said, in the end
 */
record CustomerHistory(
    String customer,
    List<Sent> sent,
    List<Acknowledged> acknowledged,
    List<Long> unanswered,
    List<View> views,
    List<ChatMessage> transcript) {

  /** A message, sent as often as it took. */
  record Sent(String id, String text) {}

  /** The server's word that a message is stored. */
  record Acknowledged(String id, long sequence) {}

  /** The messages that one connection, opened after a sequence, showed in this order. */
  record View(long after, List<ChatMessage> shown) {}
}
