package io.kefu.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.kefu.core.fuzzing.Mutations;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Bodies and frames that no page of ours would send. */
class SubmissionFuzzTest {

  private static final int LONGEST = 100;

  private final JsonBody.Reader json = new JsonBody.Reader(JsonMapper.shared());

  @FuzzTest(maxDuration = "2m")
  void read(byte[] body) {
    judge(json.parse(body));
    judge(json.parse(new String(body, StandardCharsets.UTF_8)));
  }

  private static void judge(JsonBody body) {
    if (body instanceof JsonBody.Given(var object)
        && Submission.read(object, LONGEST) instanceof Submission.Text(var id, String text)) {
      assertThat(id.value()).matches("[\\x21-\\x7e]{1,64}");
      assertThat(text).isNotBlank();
      assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(LONGEST);
      assertThat(text.chars()).noneMatch(c -> c < ' ' && c != '\n' && c != '\t');
    }
  }

  @Test
  void read_seedsChangedAtRandom_isCleanOrRefused() {
    Mutations.of(SubmissionFuzzTest.class, "read", 5000).forEach(this::read);
  }
}
