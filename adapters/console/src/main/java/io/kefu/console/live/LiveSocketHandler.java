package io.kefu.console.live;

import io.kefu.console.signin.DeskSession;
import jakarta.websocket.Session;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import tools.jackson.databind.json.JsonMapper;

/** Sockets as the container sees them; frames come in fragments of the container's buffer. */
final class LiveSocketHandler extends AbstractWebSocketHandler {

  private static final String CONNECTION = LiveSocketHandler.class.getName();
  private static final int LONGEST_FRAME = 16 * 1024;

  /** Tomcat's name for the time a blocking write may take. */
  private static final String WRITE_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

  private final JsonMapper json;
  private final BiFunction<Wire, DeskSession, LiveClient> clients;
  private final SessionRounds rounds;
  private final Seats seats = new Seats();

  /**
   * @param clients makes the client of a new socket
   * @param rounds look after every socket from its first moment
   */
  LiveSocketHandler(
      JsonMapper json, BiFunction<Wire, DeskSession, LiveClient> clients, SessionRounds rounds) {
    this.json = json;
    this.clients = clients;
    this.rounds = rounds;
  }

  /** A socket and the part of a frame that has come so far. */
  private record Connection(LiveClient client, StringBuilder partial) {}

  @Override
  public boolean supportsPartialMessages() {
    return true;
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) {
    limitWrites(session);
    DeskSession who = session(session);
    Wire wire = new Wire(session, json);
    if (!seats.take(who.account().id())) {
      wire.close(Wire.TRY_AGAIN);
      return;
    }
    LiveClient client = clients.apply(wire, who);
    session.getAttributes().put(CONNECTION, new Connection(client, new StringBuilder()));
    rounds.add(client);
  }

  @Override
  protected void handleTextMessage(WebSocketSession session, TextMessage message) {
    connection(session).ifPresent(it -> onText(it, message));
  }

  private void onText(Connection connection, TextMessage message) {
    StringBuilder frame = connection.partial();
    frame.append(message.getPayload());
    if (frame.length() > LONGEST_FRAME) {
      frame.setLength(0);
      connection.client().close(Wire.TOO_BIG);
    } else if (message.isLast()) {
      String whole = frame.toString();
      frame.setLength(0);
      connection.client().onFrame(ClientFrame.read(json, whole));
    }
  }

  @Override
  protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
    connection(session).ifPresent(it -> it.client().close(Wire.BAD_FRAME));
  }

  @Override
  public void handleTransportError(WebSocketSession session, Throwable trouble) {
    connection(session).ifPresent(it -> it.client().close(CloseStatus.SESSION_NOT_RELIABLE));
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    connection(session)
        .ifPresent(it -> {
          seats.leave(session(session).account().id());
          rounds.remove(it.client());
          it.client().onClosed();
        });
  }

  /** Empty for a socket that was sent away. */
  private static Optional<Connection> connection(WebSocketSession session) {
    return Optional.ofNullable((Connection) session.getAttributes().get(CONNECTION));
  }

  private static DeskSession session(WebSocketSession session) {
    return (DeskSession) Objects.requireNonNull(session.getAttributes().get(SocketDoor.SESSION));
  }

  private static void limitWrites(WebSocketSession session) {
    if (session instanceof NativeWebSocketSession wrapper) {
      Session inner = wrapper.getNativeSession(Session.class);
      if (inner != null) {
        inner.getUserProperties().put(WRITE_TIMEOUT, (long) Wire.WRITE_WITHIN_MILLIS);
      }
    }
  }
}
