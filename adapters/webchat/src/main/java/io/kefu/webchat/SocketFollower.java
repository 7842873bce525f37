package io.kefu.webchat;

import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.turn.StoreUnavailableException;
import io.kefu.core.turn.Transcript;
import java.util.Optional;

/**
 * A socket whose client has shown its right to a conversation. If the transcript cannot be read
 * when it must be, the client is sent away to come back with the number it has.
 */
final class SocketFollower implements Follower {

  private static final int PAGE = 100;

  private final AgentsSide.Signs signs;
  private final ConversationId conversation;
  private final SocketWire wire;
  private final Replay replay;
  private final ShownChoices shown = new ShownChoices();

  SocketFollower(
      AgentsSide.Signs signs, ConversationId conversation, SocketWire wire, Transcript transcript) {
    this.signs = signs;
    this.conversation = conversation;
    this.wire = wire;
    this.replay = new Replay(after -> transcript.after(conversation, after, PAGE), this::show);
  }

  ConversationId conversation() {
    return conversation;
  }

  /** What this client tells besides messages. */
  AgentsSide.Signs signs() {
    return signs;
  }

  /** The client has seen everything up to this line, if it was shown that much. */
  void read(long sequence) {
    signs.read(Math.min(sequence, replay.position()));
  }

  /** What stood on a button that this client was shown. */
  Optional<String> label(ChoiceToken token) {
    return shown.label(token);
  }

  /**
   * Welcomes the client and goes on from the line it has; if it has more than there is, the store
   * has lost some, and the client finds out from the welcome.
   *
   * @param token a fresh one for the client
   */
  void begin(long after, long last, Optional<String> token) {
    wire.write(new ServerFrame.Welcome(conversation, last, token));
    orSendAway(() -> replay.begin(Math.min(after, last), last));
  }

  @Override
  public void onLine(TranscriptMessage line) {
    orSendAway(() -> replay.line(line));
  }

  @Override
  public void onReached(long sequence) {
    orSendAway(() -> replay.reached(sequence));
  }

  @Override
  public void onExtent(long last) {
    if (last < replay.position()) {
      wire.close(SocketWire.TRY_AGAIN);
    } else {
      onReached(last);
    }
  }

  @Override
  public void onTyping() {
    wire.write(new ServerFrame.Typing(true));
  }

  @Override
  public void onStop() {
    wire.close(SocketWire.GOING_AWAY);
  }

  private void show(TranscriptMessage line) {
    shown.add(line.content().choices());
    wire.write(new ServerFrame.Message(ChatLine.of(line)));
  }

  private void orSendAway(Runnable work) {
    try {
      work.run();
    } catch (StoreUnavailableException outage) {
      wire.close(SocketWire.TRY_AGAIN);
    }
  }
}
