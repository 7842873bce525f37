package io.kefu.discord.inbound;

import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.message.Blank;
import io.kefu.discord.DiscordText;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Forms with one field, in which customers write what a guided conversation asks for. */
final class Forms {

  private static final int OPEN = 9;
  private static final String FORM = "fill";
  private static final String FIELD = "value";

  private final ChannelTexts texts;

  Forms(ChannelTexts texts) {
    this.texts = texts;
  }

  /** The answer to an interaction that opens the form, which must be the first answer to it. */
  DataObject opened(Blank blank) {
    TextInput.Builder field =
        TextInput.create(FIELD, blank.prose() ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT)
            .setMaxLength(blank.longest());
    blank.example().ifPresent(field::setPlaceholder);
    Modal form =
        Modal.create(FORM, texts.get(DiscordText.FILL_TITLE))
            .addComponents(Label.of(texts.get(DiscordText.FILL_LABEL), field.build()))
            .build();
    return DataObject.empty().put("type", OPEN).put("data", form.toData());
  }

  /** What was written in it; empty for another form. */
  static String written(DataObject data) {
    return data.getString("custom_id").equals(FORM)
        ? data.getArray("components").stream(DataArray::getObject)
            .flatMap(Forms::fields)
            .filter(field -> field.getString("custom_id", "").equals(FIELD))
            .map(field -> field.getString("value", ""))
            .findFirst()
            .orElse("")
            .strip()
        : "";
  }

  /** A label holds one field, a row several. */
  private static Stream<DataObject> fields(DataObject holder) {
    return Stream.concat(
        holder.optObject("component").stream(),
        holder.optArray("components").stream().flatMap(it -> it.stream(DataArray::getObject)));
  }
}
