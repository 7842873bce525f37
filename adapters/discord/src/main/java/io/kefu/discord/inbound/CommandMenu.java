package io.kefu.discord.inbound;

import io.kefu.core.channel.words.ChannelText;
import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.channel.words.TextKey;
import io.kefu.discord.DiscordText;
import io.kefu.discord.api.Call;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.data.DataArray;

/** The commands, named and described in each language there are words for. */
public final class CommandMenu {

  private final ChannelTexts main;
  private final Map<ChannelTexts, List<DiscordLocale>> languages;

  /**
   * @param main for customers of any other language
   */
  public CommandMenu(ChannelTexts main) {
    this.main = main;
    this.languages =
        Map.of(
            DiscordText.in("zh-CN"),
            List.of(DiscordLocale.CHINESE_CHINA, DiscordLocale.CHINESE_TAIWAN),
            DiscordText.in("en"),
            List.of(DiscordLocale.ENGLISH_US, DiscordLocale.ENGLISH_UK));
  }

  /** Replaces the commands the bot had; without it those go on to work. */
  Call publication(String application) {
    SlashCommandData ask =
        command("ask", DiscordText.COMMAND_ASK, DiscordText.MENU_ASK).addOptions(question());
    SlashCommandData support =
        command("support", DiscordText.COMMAND_SUPPORT, DiscordText.MENU_SUPPORT)
            .setContexts(InteractionContextType.GUILD)
            .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER));
    return Call.commands(
        application,
        DataArray.empty()
            .add(command("help", DiscordText.COMMAND_HELP, ChannelText.MENU_HELP).toData())
            .add(ask.toData())
            .add(command("human", DiscordText.COMMAND_HUMAN, ChannelText.MENU_HUMAN).toData())
            .add(command("end", DiscordText.COMMAND_END, ChannelText.MENU_END).toData())
            .add(support.toData()));
  }

  private SlashCommandData command(String name, TextKey localName, TextKey description) {
    SlashCommandData command =
        Commands.slash(name, main.get(description))
            .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM);
    languages.forEach((texts, locales) ->
        locales.forEach(locale -> {
          command.setNameLocalization(locale, texts.get(localName));
          command.setDescriptionLocalization(locale, texts.get(description));
        }));
    return command;
  }

  private OptionData question() {
    OptionData question =
        new OptionData(OptionType.STRING, "question", main.get(DiscordText.MENU_ASK_QUESTION), true)
            .setMaxLength(1000);
    languages.forEach((texts, locales) ->
        locales.forEach(locale -> {
          question.setNameLocalization(locale, texts.get(DiscordText.MENU_ASK_QUESTION_NAME));
          question.setDescriptionLocalization(locale, texts.get(DiscordText.MENU_ASK_QUESTION));
        }));
    return question;
  }
}
