package io.kefu.webchat;

import jakarta.websocket.Session;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/**
 * Sockets as the container sees them. Frames come in fragments of the container's buffer, which may
 * therefore be small: thousands of sockets are open and nearly all are silent.
 */
final class SocketHandler extends AbstractWebSocketHandler {

  private static final String CONNECTION = SocketHandler.class.getName();

  /** Tomcat's name for the time a blocking write may take. */
  private static final String WRITE_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

  private final JsonBody.Reader frames;
  private final Function<WebSocketSession, SocketClient> clients;
  private final ChatTimer timer;
  private final Doors doors;
  private final Duration helloWithin;

  /**
   * @param clients makes the client of a new socket
   * @param helloWithin after which a socket without a welcome is closed
   */
  SocketHandler(
      JsonBody.Reader frames,
      Function<WebSocketSession, SocketClient> clients,
      ChatTimer timer,
      Doors doors,
      Duration helloWithin) {
    this.frames = frames;
    this.clients = clients;
    this.timer = timer;
    this.doors = doors;
    this.helloWithin = helloWithin;
  }

  /** A socket and the part of a frame that has come so far. */
  private record Connection(SocketClient client, StringBuilder partial) {}

  @Override
  public boolean supportsPartialMessages() {
    return true;
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) {
    limitWrites(session);
    SocketClient client = clients.apply(session);
    session.getAttributes().put(CONNECTION, new Connection(client, new StringBuilder()));
    timer.after(
        helloWithin,
        () -> {
          if (!client.isWelcome()) {
            client.wire().close(SocketWire.BAD_FRAME);
          }
        });
  }

  @Override
  protected void handleTextMessage(WebSocketSession session, TextMessage message) {
    Connection connection = connection(session);
    StringBuilder frame = connection.partial();
    frame.append(message.getPayload());
    if (frame.length() > JsonBody.Reader.MAX_BYTES) {
      frame.setLength(0);
      connection.client().wire().close(SocketWire.TOO_BIG);
    } else if (message.isLast()) {
      String whole = frame.toString();
      frame.setLength(0);
      connection.client().onFrame(frames.parse(whole));
    }
  }

  @Override
  protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
    connection(session).client().wire().close(SocketWire.BAD_FRAME);
  }

  @Override
  public void handleTransportError(WebSocketSession session, Throwable trouble) {
    connection(session).client().wire().close(CloseStatus.SESSION_NOT_RELIABLE);
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    if (session.getAttributes().get(SocketDoor.ADDRESS) instanceof String address) {
      doors.leave(address);
    }
    connection(session).client().onClosed();
  }

  private static Connection connection(WebSocketSession session) {
    return (Connection) Objects.requireNonNull(session.getAttributes().get(CONNECTION));
  }

  private static void limitWrites(WebSocketSession session) {
    if (session instanceof NativeWebSocketSession wrapper) {
      Session inner = wrapper.getNativeSession(Session.class);
      if (inner != null) {
        inner.getUserProperties().put(WRITE_TIMEOUT, (long) SocketWire.WRITE_WITHIN_MILLIS);
      }
    }
  }
}
