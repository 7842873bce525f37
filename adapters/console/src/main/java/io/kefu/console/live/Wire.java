package io.kefu.console.live;

import java.io.IOException;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.SessionLimitExceededException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outgoing side of a socket. A client that reads too slowly is dropped and comes back for what
 * it missed.
 */
final class Wire {

  static final CloseStatus BAD_FRAME = new CloseStatus(4400, "bad frame");
  static final CloseStatus UNAUTHORIZED = new CloseStatus(4401, "session is over");
  static final CloseStatus TRY_AGAIN = new CloseStatus(1013, "try again later");
  static final CloseStatus TOO_BIG = new CloseStatus(1009, "frame too large");
  static final CloseStatus GOING_AWAY = new CloseStatus(1001, "server stops");
  static final CloseStatus BUG = new CloseStatus(1011, "unexpected");
  static final CloseStatus TOO_SLOW = new CloseStatus(4408, "reads too slowly");

  /** How long one write may take. */
  static final int WRITE_WITHIN_MILLIS = 5_000;

  /** A snapshot of thousands of cases fits. */
  private static final int MOST_UNWRITTEN_BYTES = 8 * 1024 * 1024;

  private final ConcurrentWebSocketSessionDecorator session;
  private final JsonMapper json;

  Wire(WebSocketSession session, JsonMapper json) {
    this.session =
        new ConcurrentWebSocketSessionDecorator(session, WRITE_WITHIN_MILLIS, MOST_UNWRITTEN_BYTES);
    this.json = json;
  }

  void write(ServerFrame frame) {
    write(json.writeValueAsString(frame));
  }

  /** Writes a frame that is JSON already, or closes if that cannot be done. */
  void write(String frame) {
    try {
      session.sendMessage(new TextMessage(frame));
    } catch (IOException | IllegalStateException | SessionLimitExceededException gone) {
      close(TOO_SLOW);
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
