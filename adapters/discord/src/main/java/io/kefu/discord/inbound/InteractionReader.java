package io.kefu.discord.inbound;

import io.kefu.core.channel.letter.ButtonData;
import io.kefu.core.channel.words.ChannelText;
import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.channel.words.PublicTalk;
import io.kefu.core.message.Blank;
import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.Content;
import io.kefu.core.message.InboundMessage;
import io.kefu.discord.Peer;
import io.kefu.discord.api.Seal;
import io.kefu.discord.outbound.Keyboard;
import io.kefu.discord.outbound.Markdown;
import java.time.Instant;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Reads commands, pressed buttons and choices in menus. */
final class InteractionReader {

  private static final int COMMAND = 2;
  private static final int COMPONENT = 3;
  private static final int FORM = 5;

  private final ChannelTexts texts;
  private final PublicTalk talk;
  private final Seal seal;

  InteractionReader(ChannelTexts texts, Seal seal) {
    this.texts = texts;
    this.talk = new PublicTalk(texts);
    this.seal = seal;
  }

  Heard read(DataObject event, Surroundings surroundings, Instant now) {
    int type = event.getInt("type");
    if (type != COMMAND && type != COMPONENT && type != FORM) {
      return new Heard.Nothing();
    }
    Interaction interaction = Interaction.read(event);
    boolean inPrivate =
        !event.hasKey("guild_id") || surroundings.isPrivateThread(interaction.channel());
    if (type == COMPONENT) {
      return pressed(interaction, event, inPrivate, now);
    }
    if (type == FORM) {
      return filledIn(interaction, Forms.written(event.getObject("data")), now);
    }
    return inPrivate
        ? commandInPrivate(interaction, event.getObject("data"), now)
        : commandInPublic(interaction, event.getObject("data"), now);
  }

  private Heard commandInPrivate(Interaction interaction, DataObject data, Instant now) {
    String name = data.getString("name");
    return switch (name) {
      case "help" -> helped(interaction, now);
      case "ask" -> {
        String question = question(data);
        yield question.isEmpty()
            ? helped(interaction, now)
            : commanded(interaction, question, new Content.Text(question), now);
      }
      // The dialog knows these words.
      case "human" ->
          commanded(
              interaction, texts.get(ChannelText.MENU_HUMAN), new Content.Text("/human"), now);
      case "end" ->
          commanded(interaction, texts.get(ChannelText.MENU_END), new Content.Text("/end"), now);
      default -> new Heard.Nothing();
    };
  }

  private Heard helped(Interaction interaction, Instant now) {
    return commanded(interaction, texts.get(ChannelText.MENU_HELP), new Content.Opened(), now);
  }

  private static Heard commanded(
      Interaction interaction, String echo, Content content, Instant now) {
    String id = "i" + interaction.id();
    return new Heard.Commanded(
        interaction,
        "> " + Markdown.escaped(echo.replaceAll("\\s+", " ")),
        Places.privately(interaction.channel(), id, content, now).by(interaction.name()));
  }

  private Heard commandInPublic(Interaction interaction, DataObject data, Instant now) {
    return switch (data.getString("name")) {
      case "help" -> asked(interaction, new Content.Opened(), 1, now);
      case "ask" -> askedInPublic(interaction, question(data), now);
      case "human" -> new Heard.Knocked(interaction, new Content.Text("/human"));
      case "end" -> asked(interaction, new Content.Text("/end"), 2, now);
      case "support" -> new Heard.SignWanted(interaction);
      default -> new Heard.Nothing();
    };
  }

  private Heard askedInPublic(Interaction interaction, String question, Instant now) {
    if (question.isEmpty()) {
      return asked(interaction, new Content.Opened(), 1, now);
    }
    return talk.isPrivate(question)
        ? new Heard.AskedPrivately(interaction)
        : asked(interaction, new Content.Text(question), 2, now);
  }

  /**
   * @param firstReply where the first answer will stand in the transcript
   */
  private Heard asked(Interaction interaction, Content content, long firstReply, Instant now) {
    Peer.Asker asker =
        new Peer.Asker(interaction.application(), firstReply, seal.close(interaction.token()));
    String id = "i" + interaction.id();
    return new Heard.Asked(
        interaction, Places.byCommand(asker, id, content, now).by(interaction.name()));
  }

  private static Heard filledIn(Interaction interaction, String written, Instant now) {
    return written.isEmpty()
        ? new Heard.Nothing()
        : commanded(interaction, written, new Content.Text(written), now);
  }

  private Heard pressed(Interaction interaction, DataObject event, boolean inPrivate, Instant now) {
    DataObject data = event.getObject("data");
    if (data.getString("custom_id").equals(Keyboard.DOOR)) {
      return new Heard.Knocked(interaction, new Content.Opened());
    }
    Optional<Blank> blank = Keyboard.blank(data.getString("custom_id")).filter(_ -> inPrivate);
    if (blank.isPresent()) {
      return new Heard.FormWanted(interaction, blank.get());
    }
    DataObject under = event.getObject("message");
    Keyboard shown = Keyboard.read(under.optArray("components").orElseGet(DataArray::empty));
    Optional<ButtonData> button = ButtonData.read(chosen(data)).filter(_ -> inPrivate);
    String label =
        button.flatMap(shown::label).orElseGet(() -> texts.get(ChannelText.BUTTON_UNNAMED));
    String message = under.getString("id");
    return new Heard.Pressed(
        interaction,
        message,
        button.flatMap(
            it -> it.token().map(token -> said(interaction, message, it, token, label, now))),
        button.flatMap(it -> shown.afterPress(it, label)));
  }

  private static InboundMessage said(
      Interaction interaction,
      String under,
      ButtonData data,
      ChoiceToken token,
      String label,
      Instant now) {
    return Places.privately(
            interaction.channel(),
            id(interaction, under, data),
            new Content.Chosen(token, label),
            now)
        .by(interaction.name());
  }

  /** A question is answered once: the same answer pressed twice in a hurry is one press. */
  private static String id(Interaction interaction, String under, ButtonData data) {
    return switch (data.part()) {
      case ANSWER -> "q%s.%08x".formatted(under, data.text().hashCode());
      case RATING, OFFER, DONE -> "i" + interaction.id();
    };
  }

  private static String chosen(DataObject data) {
    return data.optArray("values")
        .filter(values -> !values.isEmpty())
        .map(values -> values.getString(0))
        .orElseGet(() -> data.getString("custom_id"));
  }

  private static String question(DataObject data) {
    return data.optArray("options").stream()
        .flatMap(it -> it.stream(DataArray::getObject))
        .map(it -> it.getString("value", ""))
        .findFirst()
        .orElse("")
        .strip();
  }
}
