package io.kefu.telegram.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.channel.letter.ButtonData;
import io.kefu.core.message.Choice;
import io.kefu.core.message.Choice.Role;
import io.kefu.core.message.ChoiceToken;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

class KeyboardsTest {

  private static final List<Choice> ANSWER =
      List.of(
          choice("解决了", "up.1", Role.THUMB_UP),
          choice("没解决", "down.1", Role.THUMB_DOWN),
          choice("更改密码", "ask.change-password", Role.RELATED),
          choice("转人工", "human", Role.HUMAN));

  @Test
  void of_partsAndLabels_shareRowsWhereTheyFit() {
    assertThat(rows(keyboard(ANSWER))).containsExactly("解决了|没解决", "更改密码|转人工");
  }

  @Test
  void of_longLabels_haveRowsOfTheirOwn() {
    List<Choice> titles =
        List.of(
            choice("交易失败怎么办才好呢", "ask.a", Role.OPTION), choice("收到异常活动通知", "ask.b", Role.OPTION));

    assertThat(rows(keyboard(titles))).containsExactly("交易失败怎么办才好呢", "收到异常活动通知");
  }

  @Test
  void of_noChoices_isNoKeyboard() {
    assertThat(Keyboards.of(List.of())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void data_anyRole_isReadBack(Role role) {
    ButtonData data = ButtonData.of(choice("x", "ask.recover-password", role));

    assertThat(ButtonData.read(data.text())).contains(data);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 61, 62, 63, 64})
  void data_anyLength_fitsAndKeepsItsToken(int length) {
    ChoiceToken token = new ChoiceToken("a".repeat(length));
    String text = ButtonData.of(new Choice("x", token, Role.OPTION)).text();

    assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(64);
    assertThat(ButtonData.read(text).flatMap(ButtonData::token)).contains(token);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x \u0001", "中文", "a 中", "a  b"})
  void data_notOurs_isNothing(String data) {
    assertThat(ButtonData.read(data)).isEmpty();
  }

  @Test
  void afterPress_answer_leavesWhatWasPressed() {
    List<Choice> question =
        List.of(choice("手机", "s.1", Role.OPTION), choice("邮箱", "s.2", Role.OPTION));

    assertThat(pressed(question, 1).map(KeyboardsTest::rows)).contains(List.of("✓ 邮箱"));
  }

  @Test
  void afterPress_thumb_leavesTheOffers() {
    assertThat(pressed(ANSWER, 0).map(KeyboardsTest::rows)).contains(List.of("✓ 解决了", "更改密码|转人工"));
  }

  @Test
  void afterPress_offer_changesNothing() {
    assertThat(pressed(ANSWER, 2)).isEmpty();
  }

  @Test
  void afterWords_question_losesItsAnswers() {
    List<Choice> menu =
        List.of(choice("找回密码", "ask.a", Role.OPTION), choice("转人工", "human", Role.HUMAN));

    assertThat(Keyboards.afterWords(keyboard(menu)).map(KeyboardsTest::rows))
        .contains(List.of("转人工"));
  }

  @Test
  void afterWords_noQuestion_changesNothing() {
    assertThat(Keyboards.afterWords(keyboard(ANSWER))).isEmpty();
  }

  private static Optional<InlineKeyboardMarkup> pressed(List<Choice> choices, int which) {
    Choice choice = choices.get(which);
    return Keyboards.afterPress(keyboard(choices), ButtonData.of(choice), choice.label());
  }

  private static InlineKeyboardMarkup keyboard(List<Choice> choices) {
    return Keyboards.of(choices).orElseThrow();
  }

  private static List<String> rows(InlineKeyboardMarkup keyboard) {
    return keyboard.getKeyboard().stream()
        .map(row -> String.join("|", row.stream().map(InlineKeyboardButton::getText).toList()))
        .toList();
  }

  private static Choice choice(String label, String token, Role role) {
    return new Choice(label, new ChoiceToken(token), role);
  }
}
