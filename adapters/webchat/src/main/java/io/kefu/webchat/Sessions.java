package io.kefu.webchat;

import io.kefu.core.message.ConversationId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives out the right to a conversation, and knows it again. */
final class Sessions {

  private static final String BEARER = "Bearer ";
  private static final int RANDOM_BYTES = 16;

  private final ChatTokens tokens;
  private final Duration lifetime;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Sessions(ChatTokens tokens, Duration lifetime, Clock clock) {
    this.tokens = tokens;
    this.lifetime = lifetime;
    this.clock = clock;
  }

  /** The right to a conversation. */
  record Session(ConversationId conversation, String token) {

    @Override
    public String toString() {
      return "Session[" + conversation + "]";
    }
  }

  /** A new conversation, which nobody can guess. */
  Session begin() {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    ConversationId conversation =
        new ConversationId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    return new Session(conversation, tokens.issue(conversation, clock.instant().plus(lifetime)));
  }

  Optional<ConversationId> find(String token) {
    return tokens.verify(token, clock.instant());
  }

  /** The conversation of an {@code Authorization} header. */
  Optional<ConversationId> bearer(@Nullable String authorization) {
    return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? find(authorization.substring(BEARER.length()).strip())
        : Optional.empty();
  }
}
