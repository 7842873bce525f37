package io.kefu.webchat;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The web chat's settings, all optional.
 *
 * @param enabled whether there is a web chat at all
 * @param secret signs the tokens; at least 32 characters, the same on all nodes. If empty, the
 *     nodes agree on a random one
 * @param tokenLifetime how long a browser may come back to its conversation
 * @param maxTextLength characters of one message
 * @param helloWithin how long a socket may stay without showing its token
 * @param silentFor how long a socket may stay without a word, pings included
 * @param frameAncestors origins besides its own that may show the page in a frame, such as {@code
 *     https://www.example.com}
 * @param allowedOrigins origins besides its own whose pages may call the API
 * @param labels the language of the page's words
 */
@ConfigurationProperties("kefu.webchat")
public record WebChatProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("") String secret,
    @DefaultValue("30d") Duration tokenLifetime,
    @DefaultValue("2000") int maxTextLength,
    @DefaultValue("10s") Duration helloWithin,
    @DefaultValue("2m") Duration silentFor,
    @DefaultValue List<String> frameAncestors,
    @DefaultValue List<String> allowedOrigins,
    @DefaultValue("zh-CN") String labels) {

  @Override
  public String toString() {
    return "WebChatProperties[enabled=" + enabled + "]";
  }
}
