package io.kefu.server;

import io.kefu.core.channel.Channels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the program where to look. */
@Component
class StartNotice {

  private static final Logger LOG = LoggerFactory.getLogger(StartNotice.class);

  private final RedisHome redis;
  private final Channels channels;

  StartNotice(RedisHome redis, Channels channels) {
    this.redis = redis;
    this.channels = channels;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (!(event.getApplicationContext() instanceof WebServerApplicationContext context)
        || context.getWebServer() == null) {
      return;
    }
    String home = "http://localhost:" + context.getWebServer().getPort();
    LOG.info("channels on: {}", channels.names());
    LOG.info(
        "Redis: {} at {}",
        redis.embedded().isPresent() ? "embedded" : "external",
        redis.settings().address());
    LOG.info(
        "ready: chat {}/  widget demo {}/demo.html  agents' desk {}/agent/  metrics {}/actuator/prometheus",
        home,
        home,
        home,
        home);
  }
}
