package io.kefu.discord.desk;

import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.channel.words.TextKey;
import io.kefu.core.deskchat.DeskChatText;
import io.kefu.core.deskchat.DeskCommand;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.data.DataArray;

/** The agents' commands as Discord offers them in the desk's server. */
public final class DeskMenu {

  /** Links the agent to an account. */
  public static final String LINK = "link";

  /** Ends that. */
  public static final String UNLINK = "unlink";

  /** What an option is called whose choices are colleagues and teams. */
  public static final String TO = "to";

  /** What an option is called whose choices are colleagues. */
  public static final String COLLEAGUE = "colleague";

  /** What the option is called that holds words for colleagues. */
  public static final String NOTE = "note";

  /** What an option is called whose choices are canned responses. */
  public static final String SHORTCUT = "shortcut";

  private static final int LONGEST_TEXT = 2000;

  private final ChannelTexts shared;
  private final ChannelTexts own;

  DeskMenu(String language) {
    this.shared = DeskChatText.in(language);
    this.own = DeskText.in(language);
  }

  /** Whether a command of this name is the agents'. */
  public static boolean has(String name) {
    return name.equals(LINK) || name.equals(UNLINK) || DeskCommand.of(name).isPresent();
  }

  /** All of them, as Discord takes them. */
  DataArray commands() {
    DataArray all = DataArray.empty();
    Stream.of(DeskCommand.values()).map(this::command).forEach(it -> all.add(it.toData()));
    OptionData code = option("code", DeskText.OPTION_CODE, true).setMaxLength(64);
    SlashCommandData link = Commands.slash(LINK, own.get(DeskText.COMMAND_LINK)).addOptions(code);
    return all.add(link.toData())
        .add(Commands.slash(UNLINK, own.get(DeskText.COMMAND_UNLINK)).toData());
  }

  private SlashCommandData command(DeskCommand command) {
    SlashCommandData data = Commands.slash(command.word(), shared.get(command.description()));
    return switch (command) {
      case TAKE, RESOLVE, WAKE, RELEASE, REQUEUE -> data;
      case TRANSFER ->
          data.addOptions(
              choice(TO, DeskText.OPTION_TO),
              option(NOTE, DeskText.OPTION_NOTE, false).setMaxLength(LONGEST_TEXT));
      case ASSIGN -> data.addOptions(choice(COLLEAGUE, DeskText.OPTION_COLLEAGUE));
      case SNOOZE -> data.addOptions(option("time", DeskText.OPTION_TIME, true).setMaxLength(20));
      case CANNED -> data.addOptions(choice(SHORTCUT, DeskText.OPTION_SHORTCUT));
      case SEND ->
          data.addOptions(option("text", DeskText.OPTION_TEXT, true).setMaxLength(LONGEST_TEXT));
    };
  }

  private OptionData choice(String name, TextKey description) {
    return option(name, description, true).setAutoComplete(true);
  }

  private OptionData option(String name, TextKey description, boolean required) {
    return new OptionData(OptionType.STRING, name, own.get(description), required);
  }
}
