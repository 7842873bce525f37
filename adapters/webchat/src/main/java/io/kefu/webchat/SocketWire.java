package io.kefu.webchat;

import java.io.IOException;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.SessionLimitExceededException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outgoing side of a socket. Any thread may write; a client that reads too slowly is dropped
 * and comes back for what it missed.
 */
final class SocketWire {

  static final CloseStatus BAD_FRAME = new CloseStatus(4400, "bad frame");
  static final CloseStatus UNAUTHORIZED = new CloseStatus(4401, "token unknown or expired");
  static final CloseStatus TRY_AGAIN = new CloseStatus(1013, "try again later");
  static final CloseStatus TOO_BIG = new CloseStatus(1009, "frame too large");
  static final CloseStatus GOING_AWAY = new CloseStatus(1001, "server stops");
  static final CloseStatus BUG = new CloseStatus(1011, "unexpected");

  /** How long one write may take. */
  static final int WRITE_WITHIN_MILLIS = 5_000;

  private static final int MOST_UNWRITTEN_BYTES = 256 * 1024;

  private final ConcurrentWebSocketSessionDecorator session;
  private final JsonMapper json;

  SocketWire(WebSocketSession session, JsonMapper json) {
    this.session =
        new ConcurrentWebSocketSessionDecorator(session, WRITE_WITHIN_MILLIS, MOST_UNWRITTEN_BYTES);
    this.json = json;
  }

  /** Writes a frame, or closes if that cannot be done. */
  void write(ServerFrame frame) {
    try {
      session.sendMessage(new TextMessage(json.writeValueAsString(frame)));
    } catch (IOException | IllegalStateException | SessionLimitExceededException gone) {
      close(CloseStatus.SESSION_NOT_RELIABLE);
    }
  }

  boolean isOpen() {
    return session.isOpen();
  }

  void close(CloseStatus status) {
    try {
      session.close(status);
    } catch (IOException | IllegalStateException gone) {
      // It is closed, which is all that was wanted.
    }
  }
}
