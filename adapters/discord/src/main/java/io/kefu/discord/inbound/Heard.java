package io.kefu.discord.inbound;

import io.kefu.core.message.Blank;
import io.kefu.core.message.Content;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.InboundMessage;
import io.kefu.core.message.MessageId;
import io.kefu.discord.Peer;
import io.kefu.discord.outbound.Keyboard;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an event means to the bot. */
sealed interface Heard {

  /**
   * A customer said something in private, at this moment by Discord's clock.
   *
   * @param pieces a message for each file that came with it, the words with the first
   */
  record Said(List<Piece> pieces, Instant at) implements Heard {

    /** The words alone, since the files are known already. */
    Said withoutFiles() {
      return new Said(List.of(new Piece(pieces.getFirst().message(), Optional.empty())), at);
    }
  }

  /**
   * A customer deleted what they had said in private.
   *
   * @param messages the ids under which it may be stored
   */
  record TakenBack(ConversationId conversation, List<MessageId> messages) implements Heard {}

  /** A message and the file that belongs to it. */
  record Piece(InboundMessage message, Optional<SentFile> file) {}

  /** Someone asked something general where others read along. */
  record AskedInPublic(InboundMessage message) implements Heard {}

  /** Someone spoke of what belongs in a private conversation where others read along. */
  record PrivateMatter(Peer.Public asked) implements Heard {}

  /**
   * A customer chose something in private.
   *
   * @param under the message it stands under
   * @param message what the choice says; empty for a button that no longer says anything
   * @param keyboard what the keyboard becomes, if the choice changes it
   */
  record Pressed(
      Interaction interaction,
      String under,
      Optional<InboundMessage> message,
      Optional<Keyboard> keyboard)
      implements Heard {}

  /**
   * A customer gave a command in private.
   *
   * @param echo what the chat shows of it
   */
  record Commanded(Interaction interaction, String echo, InboundMessage message) implements Heard {}

  /** A customer wants to fill this in. */
  record FormWanted(Interaction interaction, Blank blank) implements Heard {}

  /** Someone asked by a command where others read along. */
  record Asked(Interaction interaction, InboundMessage message) implements Heard {}

  /** Someone asked by a command what belongs in a private conversation. */
  record AskedPrivately(Interaction interaction) implements Heard {}

  /** Someone wants a private conversation, and this is what they say first. */
  record Knocked(Interaction interaction, Content first) implements Heard {}

  /** Whoever runs the server wants the way to support shown in this channel. */
  record SignWanted(Interaction interaction) implements Heard {}

  /** Nothing the bot has to do with. */
  record Nothing() implements Heard {}
}
