package io.kefu.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.kefu.core.fuzzing.Mutations;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Frames that no page of the desk would send. */
class ClientFrameFuzzTest {

  private final JsonMapper json = JsonMapper.shared();

  @FuzzTest(maxDuration = "2m")
  void read(byte[] frame) {
    switch (ClientFrame.read(json, new String(frame, StandardCharsets.UTF_8))) {
      case ClientFrame.Watch(_, var after) -> assertThat(after.orElse(0L)).isNotNegative();
      case ClientFrame.Read(_, long sequence) -> assertThat(sequence).isNotNegative();
      case ClientFrame.Hello(var after) ->
          assertThat(after.orElse("")).hasSizeLessThanOrEqualTo(37);
      case ClientFrame.Typing _,
          ClientFrame.Unwatch _,
          ClientFrame.Beat _,
          ClientFrame.Unfit _ -> {}
    }
  }

  @Test
  void read_seedsChangedAtRandom_isAFrameOrUnfit() {
    Mutations.of(ClientFrameFuzzTest.class, "read", 5000).forEach(this::read);
  }
}
