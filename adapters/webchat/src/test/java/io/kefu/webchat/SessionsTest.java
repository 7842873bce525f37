package io.kefu.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.message.ConversationId;
import io.kefu.webchat.SignedIdentity.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SessionsTest {

  private static final Instant START = Instant.parse("2026-11-27T08:00:00Z");

  @Test
  void renew_guestsTokenOfSomeAge_isReplacedByOneOfTheSameConversation() {
    Sessions.Session guest = after(Duration.ZERO).begin();

    assertThat(after(Duration.ofHours(23)).renew(guest.token())).isEmpty();
    String fresh = after(Duration.ofHours(25)).renew(guest.token()).orElseThrow();
    assertThat(fresh).isNotEqualTo(guest.token());
    Sessions later = after(Duration.ofDays(30).plusHours(1));
    assertThat(later.find(guest.token())).isEmpty();
    assertThat(later.find(fresh)).contains(guest.conversation());
    assertThat(later.renew(guest.token())).isEmpty();
  }

  @Test
  void renew_tokenOfAnIdentity_isNeverProlonged() {
    Sessions.Session known =
        after(Duration.ZERO).begin(new Verdict.Known("wallet", "customer-1", ""));

    assertThat(after(Duration.ofHours(11)).renew(known.token())).isEmpty();
    assertThat(after(Duration.ofHours(11)).find(known.token())).contains(known.conversation());
    assertThat(after(Duration.ofHours(12)).find(known.token())).isEmpty();
  }

  @Test
  void begin_guestAfterGuest_sharesNothing() {
    Sessions sessions = after(Duration.ZERO);
    ConversationId first = sessions.begin().conversation();

    assertThat(sessions.begin().conversation()).isNotEqualTo(first);
    assertThat(first.value()).hasSize(22);
  }

  private static Sessions after(Duration time) {
    return new Sessions(
        TestChat.TOKENS,
        new Sessions.Lifetimes(Duration.ofDays(30), Duration.ofDays(1), Duration.ofHours(12)),
        Clock.fixed(START.plus(time), ZoneOffset.UTC));
  }
}
