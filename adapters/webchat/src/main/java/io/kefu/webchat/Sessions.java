package io.kefu.webchat;

import io.kefu.core.message.ConversationId;
import io.kefu.webchat.ChatTokens.Right;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives out the right to a conversation, and knows it again. */
final class Sessions {

  private static final String BEARER = "Bearer ";
  private static final int RANDOM_BYTES = 16;

  private final ChatTokens tokens;
  private final Lifetimes lifetimes;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Sessions(ChatTokens tokens, Lifetimes lifetimes, Clock clock) {
    this.tokens = tokens;
    this.lifetimes = lifetimes;
    this.clock = clock;
  }

  /**
   * How long tokens are good.
   *
   * @param guest of a guest, from each renewal
   * @param rotateAfter age after which a guest's token is renewed
   * @param known of a customer who came with an identity
   */
  record Lifetimes(Duration guest, Duration rotateAfter, Duration known) {}

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
    return session(new Right(conversation, clock.instant().plus(lifetimes.guest()), false));
  }

  /** The conversation of a known customer. */
  Session begin(SignedIdentity.Verdict.Known customer) {
    ConversationId conversation = tokens.conversation(customer.issuer(), customer.subject());
    return session(new Right(conversation, clock.instant().plus(lifetimes.known()), true));
  }

  Optional<ConversationId> find(String token) {
    return tokens.verify(token, clock.instant()).map(Right::conversation);
  }

  /** A fresh token in place of a guest's good one that has come to some age. */
  Optional<String> renew(String token) {
    Instant now = clock.instant();
    Instant soon = now.plus(lifetimes.guest()).minus(lifetimes.rotateAfter());
    return tokens
        .verify(token, now)
        .filter(right -> !right.byIdentity() && right.expiry().isBefore(soon))
        .map(right ->
            tokens.issue(new Right(right.conversation(), now.plus(lifetimes.guest()), false)));
  }

  /** The conversation of an {@code Authorization} header. */
  Optional<ConversationId> bearer(@Nullable String authorization) {
    return token(authorization).flatMap(this::find);
  }

  /** The session of an {@code Authorization} header, with a fresh token if it is time for one. */
  Optional<Session> renewed(@Nullable String authorization) {
    return token(authorization)
        .flatMap(token ->
            find(token).map(conversation -> new Session(conversation, renew(token).orElse(token))));
  }

  private Session session(Right right) {
    return new Session(right.conversation(), tokens.issue(right));
  }

  private static Optional<String> token(@Nullable String authorization) {
    return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? Optional.of(authorization.substring(BEARER.length()).strip())
        : Optional.empty();
  }
}
