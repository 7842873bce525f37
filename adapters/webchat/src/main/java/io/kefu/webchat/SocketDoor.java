package io.kefu.webchat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/** Decides who may open a socket: pages of this origin, of those configured, and non-browsers. */
final class SocketDoor implements HandshakeInterceptor {

  /** Where a socket keeps the address it is counted under. */
  static final String ADDRESS = SocketDoor.class.getName();

  private final List<String> origins;
  private final Doors doors;
  private final TurnedAway turnedAway;
  private final JsonMapper json;

  SocketDoor(List<String> origins, Doors doors, TurnedAway turnedAway, JsonMapper json) {
    this.origins = origins;
    this.doors = doors;
    this.turnedAway = turnedAway;
    this.json = json;
  }

  @Override
  public boolean beforeHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      Map<String, Object> attributes)
      throws IOException {
    if (request.getMethod() != HttpMethod.GET) {
      response.getHeaders().setAllow(Set.of(HttpMethod.GET));
      return refuse(response, Problem.METHOD_NOT_ALLOWED);
    }
    if (!"websocket".equalsIgnoreCase(request.getHeaders().getUpgrade())) {
      response.getHeaders().set(HttpHeaders.UPGRADE, "websocket");
      return refuse(response, Problem.UPGRADE_REQUIRED);
    }
    Optional<String> address = address(request);
    if (!isWelcome(request)) {
      turnedAway.address(TurnedAway.Reason.ORIGIN, address.orElse(""));
      return refuse(response, Problem.ORIGIN_REFUSED);
    }
    if (address.isPresent() && !doors.enter(address.get())) {
      return refuse(response, Problem.TOO_MANY_SOCKETS);
    }
    address.ifPresent(it -> attributes.put(ADDRESS, it));
    return true;
  }

  /**
   * A handshake can fail without an exception: only the status tells that there is a socket now.
   */
  @Override
  public void afterHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      @Nullable Exception failure) {
    if (!isUpgraded(response)) {
      address(request).ifPresent(doors::leave);
    }
  }

  private static Optional<String> address(ServerHttpRequest request) {
    return ClientAddress.of(request.getRemoteAddress().getHostString());
  }

  private static boolean isUpgraded(ServerHttpResponse response) {
    return response instanceof ServletServerHttpResponse servlet
        && servlet.getServletResponse().getStatus() == HttpStatus.SWITCHING_PROTOCOLS.value();
  }

  private boolean isWelcome(ServerHttpRequest request) {
    String origin = request.getHeaders().getOrigin();
    return origin == null
        || origins.contains(origin)
        || request instanceof ServletServerHttpRequest servlet && isSameOrigin(servlet);
  }

  /** What is no address at all is nobody's origin. */
  private static boolean isSameOrigin(ServletServerHttpRequest request) {
    try {
      return WebUtils.isSameOrigin(request);
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private boolean refuse(ServerHttpResponse response, Problem problem) throws IOException {
    response.setStatusCode(problem.status());
    response.getHeaders().putAll(ProblemAnswer.headers(problem));
    response.getBody().write(json.writeValueAsBytes(problem.document()));
    return false;
  }
}
