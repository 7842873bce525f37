package io.kefu.discord.fake;

import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** A message of the bot as customers see it now. */
public record Sent(String id, String channel, DataObject request, DataArray components) {

  /** The words, read as Discord reads its markdown. */
  public String text() {
    return MarkdownReader.text(request.getString("content", ""));
  }

  public String markdown() {
    return request.getString("content", "");
  }

  /** What stands on the buttons and in the menus. */
  public List<String> labels() {
    return choices().map(it -> it.getString("label", "")).toList();
  }

  /** What is sent back when the choice with this label is made. */
  public String data(String label) {
    return choices()
        .filter(it -> it.getString("label", "").equals(label))
        .map(it -> it.getString("custom_id", it.getString("value", "")))
        .findFirst()
        .orElseThrow();
  }

  /** Whether only whoever asked sees it. */
  public boolean isEphemeral() {
    return (request.getInt("flags", 0) & 64) != 0;
  }

  /** As it is after it was edited: what is not mentioned stays. */
  Sent changed(DataObject changes) {
    DataObject now = DataObject.fromJson(request.toString());
    if (changes.hasKey("content")) {
      now.put("content", changes.getString("content"));
    }
    return new Sent(id, channel, now, changes.optArray("components").orElse(components));
  }

  private Stream<DataObject> choices() {
    return components.stream(DataArray::getObject)
        .flatMap(row -> row.getArray("components").stream(DataArray::getObject))
        .flatMap(it ->
            it.optArray("options")
                .map(options -> options.stream(DataArray::getObject))
                .orElseGet(() -> Stream.of(it)));
  }
}
