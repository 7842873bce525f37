package io.kefu.discord.inbound;

import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.discord.api.Seal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Reads the gateway's events. */
final class EventReader {

  /** All that the bot has to do with. */
  static final Set<String> KINDS =
      Set.of(
          "MESSAGE_CREATE",
          "MESSAGE_UPDATE",
          "MESSAGE_DELETE",
          "MESSAGE_DELETE_BULK",
          "INTERACTION_CREATE");

  private final MessageReader messages;
  private final InteractionReader interactions;

  EventReader(ChannelTexts texts, Seal seal) {
    this.messages = new MessageReader(texts);
    this.interactions = new InteractionReader(texts, seal);
  }

  /**
   * What this event means to the bot.
   *
   * @param now when it came, where Discord does not tell
   * @throws net.dv8tion.jda.api.exceptions.ParsingException if it is not as Discord says it is
   */
  Heard read(String type, DataObject event, Surroundings surroundings, Instant now) {
    return switch (type) {
      case "MESSAGE_CREATE" -> messages.written(event, surroundings);
      case "MESSAGE_UPDATE" -> messages.corrected(event, surroundings);
      case "MESSAGE_DELETE" ->
          messages.deleted(event, List.of(event.getString("id")), surroundings);
      case "MESSAGE_DELETE_BULK" ->
          messages.deleted(
              event, event.getArray("ids").stream(DataArray::getString).toList(), surroundings);
      case "INTERACTION_CREATE" -> interactions.read(event, surroundings, now);
      default -> new Heard.Nothing();
    };
  }
}
