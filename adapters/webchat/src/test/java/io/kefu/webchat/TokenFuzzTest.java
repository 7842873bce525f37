package io.kefu.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.kefu.core.fuzzing.Mutations;
import io.kefu.webchat.SignedIdentity.Verdict;
import io.kefu.webchat.WebChatProperties.Identity;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Tokens that nobody signed. */
class TokenFuzzTest {

  private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
  private static final String KEY = "a secret of the wallet, 32 characters long";

  private final SignedIdentity identity =
      new SignedIdentity(
          new Identity(
              "HS256", KEY, "wallet", "kefu", Duration.ofSeconds(60), Duration.ofHours(12)),
          Clock.fixed(NOW, ZoneOffset.UTC));
  private final ChatTokens tokens = new ChatTokens(KEY.getBytes(StandardCharsets.US_ASCII));

  @FuzzTest(maxDuration = "2m")
  void read(byte[] input) {
    String token = new String(input, StandardCharsets.ISO_8859_1);
    assertThat(identity.read(token)).isInstanceOf(Verdict.Unknown.class);
    assertThat(tokens.verify(token, NOW)).isEmpty();
  }

  @Test
  void read_seedsChangedAtRandom_knowsNobody() {
    Mutations.of(TokenFuzzTest.class, "read", 3000).forEach(this::read);
  }
}
