package io.kefu.core.channel.letter;

import io.kefu.core.channel.letter.ButtonData.Part;
import io.kefu.core.message.Reply;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.message.TranscriptMessage.Author;

/** What a message does to the question that stood in the chat before it. */
public enum Bearing {
  /** It answers the customer, asks something itself, or a person says it: that question is over. */
  OVERTAKES,
  /** It tells some news, such as a place in line: that question may still be answered. */
  LEAVES_OPEN;

  /** What this message does. */
  public static Bearing of(TranscriptMessage message) {
    boolean news =
        message.from() != Author.AGENT && message.inReplyTo().isEmpty() && !asks(message.content());
    return news ? LEAVES_OPEN : OVERTAKES;
  }

  private static boolean asks(Reply reply) {
    return reply.blank().isPresent()
        || reply.choices().stream().anyMatch(it -> ButtonData.of(it).part() == Part.ANSWER);
  }
}
