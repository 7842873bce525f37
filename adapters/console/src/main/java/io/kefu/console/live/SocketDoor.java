package io.kefu.console.live;

import io.kefu.console.http.Problem;
import io.kefu.console.http.ProblemKind;
import io.kefu.console.http.ProblemWriter;
import io.kefu.console.signin.CookieSessions;
import io.kefu.console.signin.DeskSession;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Lets in whom the filters let in, and only from pages of this origin: a browser sends its cookie
 * along whoever opens the socket.
 */
final class SocketDoor implements HandshakeInterceptor {

  static final String SESSION = DeskSession.class.getName();

  private final CookieSessions sessions;
  private final ProblemWriter problems;

  SocketDoor(CookieSessions sessions, ProblemWriter problems) {
    this.sessions = sessions;
    this.problems = problems;
  }

  @Override
  public boolean beforeHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      Map<String, Object> attributes) {
    if (!(request instanceof ServletServerHttpRequest servlet)) {
      return false;
    }
    if (!"websocket".equalsIgnoreCase(request.getHeaders().getUpgrade())) {
      return refuse(response, ProblemKind.UPGRADE_REQUIRED);
    }
    if (request.getHeaders().getOrigin() != null && !WebUtils.isSameOrigin(servlet)) {
      return refuse(response, ProblemKind.ORIGIN_REFUSED);
    }
    Optional<DeskSession> session = sessions.session(servlet.getServletRequest());
    session.ifPresent(it -> attributes.put(SESSION, it));
    return session.isPresent() || refuse(response, ProblemKind.UNAUTHORIZED);
  }

  @Override
  public void afterHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      @Nullable Exception failure) {}

  private boolean refuse(ServerHttpResponse response, ProblemKind kind) {
    if (response instanceof ServletServerHttpResponse servlet) {
      problems.write(servlet.getServletResponse(), Problem.of(kind));
    }
    return false;
  }
}
