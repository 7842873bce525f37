package io.kefu.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NeedlesTest {

  private final Needles needles = new Needles();

  NeedlesTest() {
    needles.add("verification code: 209384", "209384");
  }

  @Test
  void in_theSecretAtTheEndOfAText_isFound() {
    assertThat(found("{\"text\":\"it is 209384\"}")).isTrue();
    assertThat(found("{\"text\":\"code: 209384, please\"}")).isTrue();
  }

  @Test
  void in_anIdThatEndsLikeTheSecret_isNotFound() {
    assertThat(found("{\"clientMessageId\":\"i1576040719452209384\"}")).isFalse();
  }

  private boolean found(String written) {
    return !needles.in(written.getBytes(StandardCharsets.UTF_8)).isEmpty();
  }
}
