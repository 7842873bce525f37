package io.kefu.discord.inbound;

import io.kefu.core.deskchat.Suggestions.Suggestion;
import io.kefu.discord.api.Call;
import io.kefu.discord.api.DiscordApi;
import io.kefu.discord.outbound.Notice;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers to agents' commands, each for whoever gave it alone. */
final class DeskReplies {

  private static final Logger LOG = LoggerFactory.getLogger(DeskReplies.class);
  private static final int LATER = 5;
  private static final int CHOICES = 8;
  private static final int FOR_THE_ASKER_ALONE = 1 << 6;
  private static final int MOST_CHOICES = 25;
  private static final int LONGEST_CHOICE = 100;

  private final DiscordApi api;

  DeskReplies(DiscordApi api) {
    this.api = api;
  }

  /** Takes a command within its three seconds; the answer follows. */
  void promise(Interaction command) {
    DataObject later = DataObject.empty().put("flags", FOR_THE_ASKER_ALONE);
    answer(command, LATER, later);
  }

  /** Says what was promised. */
  void tell(Interaction command, String words) {
    call(Call.firstReply(command.application(), command.token(), Notice.words(words)));
  }

  /** Offers what could be meant; as much of it as Discord shows. */
  void offer(Interaction typing, List<Suggestion> suggestions) {
    DataArray choices = DataArray.empty();
    suggestions.stream()
        .filter(it -> it.value().length() <= LONGEST_CHOICE)
        .limit(MOST_CHOICES)
        .forEach(it ->
            choices.add(
                DataObject.empty().put("name", shown(it.label())).put("value", it.value())));
    answer(typing, CHOICES, DataObject.empty().put("choices", choices));
  }

  private static String shown(String label) {
    String line = label.replaceAll("\\s+", " ");
    int most = Math.min(line.codePointCount(0, line.length()), LONGEST_CHOICE / 2);
    return line.length() <= LONGEST_CHOICE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most)) + "\u2026";
  }

  private void answer(Interaction interaction, int type, DataObject data) {
    DataObject answer = DataObject.empty().put("type", type).put("data", data);
    call(Call.acknowledge(interaction.id(), interaction.token(), answer));
  }

  private void call(Call call) {
    api.call(call).fault().ifPresent(fault -> LOG.debug("{} failed: {}", call, fault));
  }
}
