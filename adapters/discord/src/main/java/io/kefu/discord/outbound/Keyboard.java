package io.kefu.discord.outbound;

import io.kefu.core.channel.letter.ButtonData;
import io.kefu.core.channel.letter.ButtonData.Part;
import io.kefu.core.message.Blank;
import io.kefu.core.message.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.utils.ComponentSerializer;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * The buttons and menus under a message, in Discord's JSON: laid out, found again, and retired when
 * they have done their work. Discord sends the JSON of a pressed message with the press.
 */
public record Keyboard(List<DataObject> rows) {

  /** What the button that opens a private conversation keeps; no choice has a blank in it. */
  public static final String DOOR = "! door";

  /** What the button that opens a form begins with. */
  private static final String FILL = "! fill ";

  private static final ComponentSerializer JSON = new ComponentSerializer();
  private static final String MENU = "! menu";
  private static final Pattern BLANK =
      Pattern.compile(FILL + "([pv])(\\d{1,4}) (.*)", Pattern.DOTALL);
  private static final int LONGEST_DATA = 100;
  private static final int ROW_BUTTONS = 5;
  private static final int LONGEST_LABEL = 80;
  private static final String MORE = "\u2026";
  private static final String PRESSED = "\u2713 ";

  public Keyboard {
    rows = List.copyOf(rows);
  }

  /** As it came with a message. */
  public static Keyboard read(DataArray components) {
    return new Keyboard(components.stream(DataArray::getObject).toList());
  }

  /**
   * Buttons of one part share rows; more answers to a question than a row holds become a menu.
   *
   * @param menuHint stands in a menu in which nothing is chosen yet
   */
  static Keyboard of(List<Choice> choices, String menuHint) {
    List<DataObject> rows = new ArrayList<>();
    for (Part part : List.of(Part.ANSWER, Part.RATING, Part.OFFER)) {
      List<Choice> own =
          choices.stream().filter(it -> ButtonData.of(it).part() == part).distinct().toList();
      if (part == Part.ANSWER && own.size() > ROW_BUTTONS) {
        rows.add(menu(own, menuHint));
      } else {
        rows.addAll(buttons(own));
      }
    }
    return new Keyboard(rows);
  }

  /** One button that opens a private conversation. */
  public static Keyboard door(String label) {
    return new Keyboard(List.of(row(Button.primary(DOOR, label))));
  }

  /** With a button that opens a form for what is to be written. */
  Keyboard with(Blank blank, String label) {
    String data = FILL + (blank.prose() ? "p" : "v") + blank.longest() + " ";
    String example = blank.example().orElse("");
    int room = Math.min(example.length(), LONGEST_DATA - data.length());
    DataObject row = row(Button.primary(data + example.substring(0, room), label));
    return new Keyboard(Stream.concat(Stream.of(row), rows.stream()).toList());
  }

  /** What the button with this data wants to have written; empty for any other button. */
  public static Optional<Blank> blank(String data) {
    Matcher fill = BLANK.matcher(data);
    return fill.matches()
        ? Optional.of(
            new Blank(
                Optional.of(fill.group(3)).filter(it -> !it.isBlank()),
                Integer.parseInt(fill.group(2)),
                fill.group(1).equals("p")))
        : Optional.empty();
  }

  public DataArray json() {
    return DataArray.fromCollection(rows);
  }

  /** What stands on the choice with this data. */
  public Optional<String> label(ButtonData data) {
    return components()
        .flatMap(Keyboard::choices)
        .filter(it -> data.text().equals(it.getString("custom_id", it.getString("value", ""))))
        .map(it -> it.getString("label", ""))
        .filter(label -> !label.isEmpty())
        .findFirst();
  }

  /** What it becomes when this is pressed; empty if it stays as it is. */
  public Optional<Keyboard> afterPress(ButtonData pressed, String label) {
    DataObject done =
        row(Button.secondary(ButtonData.DONE.text(), shown(PRESSED + label)).asDisabled());
    return switch (pressed.part()) {
      case ANSWER -> Optional.of(new Keyboard(List.of(done)));
      case RATING ->
          Optional.of(
              new Keyboard(
                  Stream.concat(Stream.of(done), without(Part.RATING).rows().stream()).toList()));
      case OFFER, DONE -> Optional.empty();
    };
  }

  /**
   * What it becomes when the question above was answered in words; empty if there was none to
   * answer.
   */
  Optional<Keyboard> afterWords() {
    Keyboard kept = without(Part.ANSWER);
    return kept.rows().size() == rows.size() ? Optional.empty() : Optional.of(kept);
  }

  private Keyboard without(Part part) {
    Predicate<DataObject> hasPart = row -> part(row).equals(Optional.of(part));
    return new Keyboard(rows.stream().filter(hasPart.negate()).toList());
  }

  private Stream<DataObject> components() {
    return rows.stream().flatMap(Keyboard::parts);
  }

  private static Stream<DataObject> parts(DataObject row) {
    return row.optArray("components").stream().flatMap(it -> it.stream(DataArray::getObject));
  }

  /** A button itself, or what may be chosen in a menu. */
  private static Stream<DataObject> choices(DataObject component) {
    return component
        .optArray("options")
        .map(options -> options.stream(DataArray::getObject))
        .orElseGet(() -> Stream.of(component));
  }

  private static Optional<Part> part(DataObject row) {
    return parts(row)
        .findFirst()
        .map(it -> it.getString("custom_id", ""))
        .flatMap(
            id -> id.equals(MENU) || id.startsWith(FILL) ? Optional.of(Part.ANSWER) : part(id));
  }

  private static Optional<Part> part(String id) {
    return ButtonData.read(id).map(ButtonData::part);
  }

  private static List<DataObject> buttons(List<Choice> choices) {
    List<DataObject> rows = new ArrayList<>();
    for (int i = 0; i < choices.size(); i += ROW_BUTTONS) {
      rows.add(
          row(
              choices.subList(i, Math.min(choices.size(), i + ROW_BUTTONS)).stream()
                  .map(it -> Button.secondary(ButtonData.of(it).text(), shown(it.label())))
                  .toArray(Button[]::new)));
    }
    return rows;
  }

  private static DataObject menu(List<Choice> choices, String hint) {
    StringSelectMenu.Builder menu = StringSelectMenu.create(MENU).setPlaceholder(hint);
    choices.forEach(it -> menu.addOption(shown(it.label()), ButtonData.of(it).text()));
    return JSON.serialize(ActionRow.of(menu.build()));
  }

  private static DataObject row(Button... buttons) {
    return JSON.serialize(ActionRow.of(List.of(buttons)));
  }

  /** Discord shows no longer label, and none that is empty. */
  private static String shown(String label) {
    if (label.isBlank()) {
      return MORE;
    }
    int end =
        Character.isHighSurrogate(label.charAt(Math.min(label.length(), LONGEST_LABEL - 1) - 1))
            ? LONGEST_LABEL - 2
            : LONGEST_LABEL - 1;
    return label.length() <= LONGEST_LABEL ? label : label.substring(0, end) + MORE;
  }
}
