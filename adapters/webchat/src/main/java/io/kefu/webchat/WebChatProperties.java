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
 * @param rotateAfter age after which a guest's token is replaced by a fresh one
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
    @DefaultValue("1d") Duration rotateAfter,
    @DefaultValue("2000") int maxTextLength,
    @DefaultValue("10s") Duration helloWithin,
    @DefaultValue("2m") Duration silentFor,
    @DefaultValue List<String> frameAncestors,
    @DefaultValue List<String> allowedOrigins,
    @DefaultValue("zh-CN") String labels,
    @DefaultValue Identity identity,
    @DefaultValue Limits limits) {

  /**
   * How customers are known whom the wallet's own site has signed in.
   *
   * @param algorithm RS256, ES256 or HS256, and no other; empty: nobody is known
   * @param key a public key in PEM, or for HS256 a secret of at least 32 characters
   * @param issuer who must have signed
   * @param audience for whom it must be signed
   * @param clockSkew by how much the clocks may differ
   * @param sessionLifetime how long a session is good that began with it
   */
  public record Identity(
      @DefaultValue("") String algorithm,
      @DefaultValue("") String key,
      @DefaultValue("") String issuer,
      @DefaultValue("") String audience,
      @DefaultValue("60s") Duration clockSkew,
      @DefaultValue("12h") Duration sessionLifetime) {

    boolean isOn() {
      return !algorithm.isEmpty();
    }

    @Override
    public String toString() {
      return "Identity[algorithm=" + algorithm + "]";
    }
  }

  /**
   * What one address may do; addresses of this machine are not counted.
   *
   * @param sessions begun at once; then one more each second
   * @param uploads at once; then one more every two seconds
   * @param sockets open, and polls waiting, at one time on each node
   * @param tabs sockets and waiting polls that may follow one conversation at one time on each node
   */
  public record Limits(
      @DefaultValue("300") int sessions,
      @DefaultValue("60") int uploads,
      @DefaultValue("300") int sockets,
      @DefaultValue("20") int tabs) {}

  @Override
  public String toString() {
    return "WebChatProperties[enabled=" + enabled + "]";
  }
}
