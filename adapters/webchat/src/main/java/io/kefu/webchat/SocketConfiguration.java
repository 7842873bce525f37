package io.kefu.webchat;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
import tools.jackson.databind.json.JsonMapper;

/** The sockets of the web chat. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class SocketConfiguration {

  /** Characters of a fragment; each open socket owns a buffer of this size. */
  private static final int FRAGMENT = 2048;

  private static final int BINARY_FRAGMENT = 128;

  @Bean
  SocketHandler webChatSocketHandler(
      JsonBody.Reader frames,
      Sessions sessions,
      Reception reception,
      Followers followers,
      @Qualifier("webChatTranscript") SeenTranscript transcript,
      AgentsSide agents,
      ChatTimer timer,
      Doors doors,
      JsonMapper json,
      WebChatProperties properties) {
    return new SocketHandler(
        frames,
        session ->
            new SocketClient(
                new SocketWire(session, json),
                sessions,
                reception,
                followers,
                transcript,
                agents,
                doors),
        timer,
        doors,
        properties.helloWithin());
  }

  @Bean
  WebSocketConfigurer webChatSockets(
      SocketHandler handler,
      Doors doors,
      TurnedAway turnedAway,
      JsonMapper json,
      WebChatProperties properties) {
    return registry ->
        registry
            .addHandler(handler, ChatPaths.SOCKET)
            .addInterceptors(new SocketDoor(properties.allowedOrigins(), doors, turnedAway, json))
            .setAllowedOriginPatterns("*"); // The door has decided that already.
  }

  @Bean
  @ConditionalOnMissingBean
  ServletServerContainerFactoryBean webSocketContainer(WebChatProperties properties) {
    ServletServerContainerFactoryBean container = new ServletServerContainerFactoryBean();
    container.setMaxTextMessageBufferSize(FRAGMENT);
    container.setMaxBinaryMessageBufferSize(BINARY_FRAGMENT);
    container.setMaxSessionIdleTimeout(properties.silentFor().toMillis());
    return container;
  }
}
