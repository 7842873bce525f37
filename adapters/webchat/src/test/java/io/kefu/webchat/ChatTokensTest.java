package io.kefu.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kefu.core.message.ConversationId;
import io.kefu.webchat.ChatTokens.Right;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatTokensTest {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final ConversationId CONVERSATION = new ConversationId("a-conversation_1");

  private final ChatTokens tokens = new ChatTokens(key("0123456789abcdef0123456789abcdef"));

  @Test
  void verify_ownToken_tellsTheConversation() {
    String token = tokens.issue(guest(NOW.plusSeconds(60)));

    assertThat(tokens.verify(token, NOW)).contains(guest(NOW.plusSeconds(60)));
  }

  @Test
  void verify_atExpiry_isRefused() {
    String token = tokens.issue(guest(NOW));

    assertThat(tokens.verify(token, NOW.minusSeconds(1))).isPresent();
    assertThat(tokens.verify(token, NOW)).isEmpty();
  }

  @Test
  void verify_anyCharacterChanged_isRefused() {
    String token = tokens.issue(guest(NOW.plusSeconds(60)));

    // The last character of 43 carries two bits that nobody reads back: the text must match anyway.
    assertThat(IntStream.range(0, token.length()))
        .allSatisfy(at -> assertThat(tokens.verify(changed(token, at), NOW)).isEmpty());
  }

  @Test
  void verify_otherKey_isRefused() {
    ChatTokens others = new ChatTokens(key("fedcba9876543210fedcba9876543210"));

    assertThat(tokens.verify(others.issue(guest(NOW.plusSeconds(60))), NOW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "..", "a.1", "a.1.", "a.b.c", "a.99999999999999999999.x", "密.1.x"})
  void verify_nonsense_isRefused(String token) {
    assertThat(tokens.verify(token, NOW)).isEmpty();
  }

  @Test
  void verify_markOfIdentityTakenAway_isRefused() {
    String token = tokens.issue(new Right(CONVERSATION, NOW.plusSeconds(60), true));

    assertThat(tokens.verify(token, NOW).orElseThrow().byIdentity()).isTrue();
    assertThat(tokens.verify(token.replace("i.", "."), NOW)).isEmpty();
  }

  @Test
  void conversation_ofAKnownCustomer_isTheSameAndHisAlone() {
    ConversationId his = tokens.conversation("wallet", "customer-1");

    assertThat(tokens.conversation("wallet", "customer-1")).isEqualTo(his);
    assertThat(tokens.conversation("wallet", "customer-2")).isNotEqualTo(his);
    assertThat(tokens.conversation("other", "customer-1")).isNotEqualTo(his);
    assertThat(his.value()).doesNotContain("customer");
  }

  @Test
  void new_shortKey_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ChatTokens(key("too short")));
  }

  private static Right guest(Instant expiry) {
    return new Right(CONVERSATION, expiry, false);
  }

  private static String changed(String token, int at) {
    char other = token.charAt(at) == 'A' ? 'B' : 'A';
    return token.substring(0, at) + other + token.substring(at + 1);
  }

  private static byte[] key(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
