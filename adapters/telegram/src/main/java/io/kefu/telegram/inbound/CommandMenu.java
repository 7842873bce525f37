package io.kefu.telegram.inbound;

import io.kefu.core.channel.words.ChannelText;
import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.telegram.TelegramText;
import io.kefu.telegram.api.BotApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/** The menu of commands beside the input line, in each language there are words for. */
public final class CommandMenu {

  private static final Logger LOG = LoggerFactory.getLogger(CommandMenu.class);

  private final BotApi api;
  private final ChannelTexts main;

  /**
   * @param main for customers of any other language
   */
  public CommandMenu(BotApi api, ChannelTexts main) {
    this.api = api;
    this.main = main;
  }

  /** Shows it to Telegram; without it the commands work all the same. */
  void publish() {
    publish(SetMyCommands.builder().commands(commands(main)).build());
    Map<String, ChannelTexts> languages = new LinkedHashMap<>();
    languages.put("zh", TelegramText.in("zh-CN"));
    languages.put("en", TelegramText.in("en"));
    languages.forEach((code, texts) ->
        publish(SetMyCommands.builder().commands(commands(texts)).languageCode(code).build()));
  }

  private void publish(SetMyCommands menu) {
    api.call(menu).fault().ifPresent(fault -> LOG.debug("menu not published: {}", fault));
  }

  private static List<BotCommand> commands(ChannelTexts texts) {
    return List.of(
        new BotCommand("help", texts.get(ChannelText.MENU_HELP)),
        new BotCommand("human", texts.get(ChannelText.MENU_HUMAN)),
        new BotCommand("end", texts.get(ChannelText.MENU_END)));
  }
}
