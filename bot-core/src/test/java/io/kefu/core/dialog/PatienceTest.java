package io.kefu.core.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.Content;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long the dialog waits for more. */
class PatienceTest {

  private static final Duration DEBOUNCE = DialogSettings.DEFAULT.debounce();
  private static final Content TEXT = new Content.Text("忘记密码");
  private static final Content WORD = new Content.Text("人工");
  private static final Content BUTTON = new Content.Chosen(new ChoiceToken("up.1"), "解决了");
  private static final Content PICTURE =
      new Content.Attachment("图片", "", "reference", Optional.empty());

  private final Dialog dialog = TestDialogs.dialog(DialogSettings.DEFAULT);

  @Test
  void patience_textOrFile_isTheDebounce() {
    assertThat(DEBOUNCE).isPositive();
    assertThat(dialog.patience(Optional.empty(), TEXT)).isEqualTo(DEBOUNCE);
    assertThat(dialog.patience(withBot(), TEXT)).isEqualTo(DEBOUNCE);
    assertThat(dialog.patience(withBot(), PICTURE)).isEqualTo(DEBOUNCE);
  }

  @Test
  void patience_wordThatWorksAnywhere_isNone() {
    assertThat(dialog.patience(Optional.empty(), WORD)).isZero();
    assertThat(dialog.patience(withBot(), WORD)).isZero();
  }

  @Test
  void patience_button_isNone() {
    assertThat(dialog.patience(withBot(), BUTTON)).isZero();
  }

  @Test
  void patience_opening_isNone() {
    assertThat(dialog.patience(Optional.empty(), new Content.Opened())).isZero();
  }

  @Test
  void patience_withAnAgent_isNone() {
    assertThat(dialog.patience(withAgent(), TEXT)).isZero();
    assertThat(dialog.patience(withAgent(), PICTURE)).isZero();
  }

  private static Optional<Conversation> withBot() {
    return Optional.of(TestDialogs.fresh());
  }

  private static Optional<Conversation> withAgent() {
    Conversation fresh = TestDialogs.fresh();
    return Optional.of(
        fresh.ownedBy(new Owner.Agent(new AgentId("amy"), HandoffId.of(fresh.id(), 1))));
  }
}
