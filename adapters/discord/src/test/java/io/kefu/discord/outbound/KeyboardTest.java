package io.kefu.discord.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.channel.letter.ButtonData;
import io.kefu.core.message.Choice;
import io.kefu.core.message.Choice.Role;
import io.kefu.core.message.ChoiceToken;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;

class KeyboardTest {

  private static final List<Choice> ANSWER =
      List.of(
          choice("有帮助", "up.1", Role.THUMB_UP),
          choice("没帮上忙", "down.1", Role.THUMB_DOWN),
          choice("更改密码", "ask.change-password", Role.RELATED),
          choice("转人工", "human", Role.HUMAN));

  @Test
  void of_parts_haveRowsOfTheirOwn() {
    assertThat(labels(Keyboard.of(ANSWER, "请选择"))).containsExactly("有帮助|没帮上忙", "更改密码|转人工");
  }

  @Test
  void of_moreAnswersThanARowHolds_areAMenu() {
    Keyboard keyboard = Keyboard.of(options(7), "请选择");

    DataObject menu = keyboard.rows().getFirst().getArray("components").getObject(0);
    assertThat(menu.getInt("type")).isEqualTo(3);
    assertThat(menu.getArray("options")).hasSize(7);
    assertThat(keyboard.label(ButtonData.of(options(7).get(6)))).contains("选项7");
  }

  @Test
  void of_labelLongerThanDiscordTakes_isShortened() {
    Keyboard keyboard = Keyboard.of(List.of(choice("😀".repeat(60), "a", Role.OPTION)), "请选择");

    assertThat(labels(keyboard).getFirst()).hasSizeLessThanOrEqualTo(80).endsWith("😀…");
  }

  @Test
  void afterPress_answer_leavesWhatWasPressed() {
    assertThat(pressed(options(2), 1)).contains(List.of("✓ 选项2"));
    assertThat(pressed(options(7), 6)).contains(List.of("✓ 选项7"));
  }

  @Test
  void afterPress_thumb_leavesTheOffers() {
    assertThat(pressed(ANSWER, 0)).contains(List.of("✓ 有帮助", "更改密码|转人工"));
  }

  @Test
  void afterPress_offer_changesNothing() {
    assertThat(pressed(ANSWER, 2)).isEmpty();
  }

  @Test
  void afterWords_question_losesItsAnswers() {
    List<Choice> menu =
        List.of(choice("找回密码", "ask.a", Role.OPTION), choice("转人工", "human", Role.HUMAN));

    assertThat(Keyboard.of(menu, "请选择").afterWords().map(KeyboardTest::labels))
        .contains(List.of("转人工"));
    assertThat(Keyboard.of(options(7), "请选择").afterWords()).contains(new Keyboard(List.of()));
    assertThat(Keyboard.of(ANSWER, "请选择").afterWords()).isEmpty();
  }

  private static Optional<List<String>> pressed(List<Choice> choices, int which) {
    Choice choice = choices.get(which);
    return Keyboard.read(Keyboard.of(choices, "请选择").json())
        .afterPress(ButtonData.of(choice), choice.label())
        .map(KeyboardTest::labels);
  }

  private static List<String> labels(Keyboard keyboard) {
    return keyboard.rows().stream()
        .map(row ->
            String.join(
                "|",
                row.getArray("components").stream(DataArray::getObject)
                    .map(it -> it.getString("label", "menu"))
                    .toList()))
        .toList();
  }

  private static List<Choice> options(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> choice("选项" + i, "option." + i, Role.OPTION))
        .toList();
  }

  private static Choice choice(String label, String token, Role role) {
    return new Choice(label, new ChoiceToken(token), role);
  }
}
