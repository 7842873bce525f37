package io.kefu.telegram.outbound;

import io.kefu.core.channel.letter.ButtonData;
import io.kefu.core.channel.letter.ButtonData.Part;
import io.kefu.core.message.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/**
 * The buttons under a message: laid out, found again, and retired when they have done their work.
 */
public final class Keyboards {

  /** In columns, of which a Chinese character takes two: what a narrow phone shows in one line. */
  private static final int ROW_WIDTH = 28;

  private static final int ROW_BUTTONS = 3;
  private static final String PRESSED = "\u2713 ";

  private Keyboards() {}

  /** Buttons of one part share rows as far as their labels fit; empty if there are no choices. */
  static Optional<InlineKeyboardMarkup> of(List<Choice> choices) {
    List<InlineKeyboardRow> rows = new ArrayList<>();
    int width = 0;
    for (Choice choice : choices) {
      int next = width(choice.label());
      InlineKeyboardRow last = rows.isEmpty() ? new InlineKeyboardRow() : rows.getLast();
      boolean fits =
          !last.isEmpty()
              && last.size() < ROW_BUTTONS
              && width + next <= ROW_WIDTH
              && part(last.getLast()).equals(Optional.of(ButtonData.of(choice).part()));
      if (!fits) {
        last = new InlineKeyboardRow();
        rows.add(last);
        width = 0;
      }
      last.add(button(choice.label(), ButtonData.of(choice)));
      width += next;
    }
    return keyboard(rows);
  }

  /** One button that opens an address. */
  static InlineKeyboardMarkup link(String label, String address) {
    InlineKeyboardButton button = InlineKeyboardButton.builder().text(label).url(address).build();
    return new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(button)));
  }

  /** What stands on the button with this data. */
  public static Optional<String> label(InlineKeyboardMarkup keyboard, ButtonData data) {
    return keyboard.getKeyboard().stream()
        .flatMap(List::stream)
        .filter(button -> data.text().equals(button.getCallbackData()))
        .map(InlineKeyboardButton::getText)
        .findFirst();
  }

  /** What the keyboard becomes when this button is pressed; empty if it stays as it is. */
  public static Optional<InlineKeyboardMarkup> afterPress(
      InlineKeyboardMarkup keyboard, ButtonData pressed, String label) {
    InlineKeyboardRow done = new InlineKeyboardRow(button(PRESSED + label, ButtonData.DONE));
    return switch (pressed.part()) {
      case ANSWER -> Optional.of(new InlineKeyboardMarkup(List.of(done)));
      case RATING -> Optional.of(replaced(keyboard, Part.RATING, done));
      case OFFER, DONE -> Optional.empty();
    };
  }

  /**
   * What the keyboard becomes when the question above was answered in words; empty if there was
   * none to answer.
   */
  static Optional<InlineKeyboardMarkup> afterWords(InlineKeyboardMarkup keyboard) {
    List<InlineKeyboardRow> kept = rows(keyboard, part -> part != Part.ANSWER);
    return kept.size() == keyboard.getKeyboard().size()
        ? Optional.empty()
        : Optional.of(new InlineKeyboardMarkup(kept));
  }

  private static InlineKeyboardMarkup replaced(
      InlineKeyboardMarkup keyboard, Part part, InlineKeyboardRow by) {
    List<InlineKeyboardRow> others = rows(keyboard, it -> it != part);
    return new InlineKeyboardMarkup(Stream.concat(Stream.of(by), others.stream()).toList());
  }

  private static List<InlineKeyboardRow> rows(
      InlineKeyboardMarkup keyboard, Predicate<Part> wanted) {
    return keyboard.getKeyboard().stream()
        .filter(row -> part(row.getFirst()).filter(wanted.negate()).isEmpty())
        .toList();
  }

  private static Optional<Part> part(InlineKeyboardButton button) {
    return ButtonData.read(button.getCallbackData()).map(ButtonData::part);
  }

  private static Optional<InlineKeyboardMarkup> keyboard(List<InlineKeyboardRow> rows) {
    return rows.isEmpty() ? Optional.empty() : Optional.of(new InlineKeyboardMarkup(rows));
  }

  private static InlineKeyboardButton button(String label, ButtonData data) {
    return InlineKeyboardButton.builder().text(label).callbackData(data.text()).build();
  }

  /** Margins included. */
  private static int width(String label) {
    return 4 + label.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
  }
}
