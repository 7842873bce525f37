package io.kefu.discord.inbound;

import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.channel.words.TextKey;
import io.kefu.discord.DiscordText;
import io.kefu.discord.api.ApiAnswer;
import io.kefu.discord.api.Call;
import io.kefu.discord.api.DiscordApi;
import io.kefu.discord.outbound.Keyboard;
import io.kefu.discord.outbound.Markdown;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes interactions within their three seconds, whatever else is going on, and answers those that
 * are no part of a conversation. Nothing here is logged above debug: what is missed is a waiting
 * mark that stays.
 */
final class Answers {

  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  private static final int MESSAGE = 4;
  private static final int MESSAGE_LATER = 5;
  private static final int CHANGE_LATER = 6;
  private static final int NO_PREVIEWS = 1 << 2;
  private static final int FOR_THE_ASKER_ALONE = 1 << 6;

  private final DiscordApi api;
  private final ChannelTexts texts;
  private final ExecutorService threads;
  private final Forms forms;

  Answers(DiscordApi api, ChannelTexts texts, ExecutorService threads) {
    this.api = api;
    this.texts = texts;
    this.threads = threads;
    this.forms = new Forms(texts);
  }

  /** Takes it, where it is one; done when Discord knows, or cannot be told. */
  Future<?> take(Heard heard) {
    return threads.submit(() -> {
      switch (heard) {
        case Heard.Pressed pressed -> answer(pressed.interaction(), type(CHANGE_LATER));
        case Heard.Commanded commanded ->
            answer(commanded.interaction(), message(message(commanded.echo(), NO_PREVIEWS)));
        case Heard.FormWanted wanted -> answer(wanted.interaction(), forms.opened(wanted.blank()));
        case Heard.Asked asked -> answer(asked.interaction(), later());
        case Heard.Knocked knocked -> answer(knocked.interaction(), later());
        case Heard.SignWanted wanted -> answer(wanted.interaction(), later());
        case Heard.AskedPrivately asked -> answer(asked.interaction(), message(invitation()));
        case Heard.Said _,
            Heard.TakenBack _,
            Heard.AskedInPublic _,
            Heard.PrivateMatter _,
            Heard.Nothing _ -> {}
      }
    });
  }

  /** Puts another keyboard under the message whose button was pressed. */
  void redraw(Interaction interaction, Keyboard keyboard) {
    change(interaction, DataObject.empty().put("components", keyboard.json()));
  }

  /** Says what was promised, to the asker alone. */
  void tell(Interaction interaction, TextKey text, String link) {
    String words = texts.get(text).replace("{link}", link);
    change(interaction, message(words, FOR_THE_ASKER_ALONE));
  }

  private DataObject invitation() {
    String words = Markdown.escaped(texts.get(DiscordText.PUBLIC_PRIVATE));
    Keyboard door = Keyboard.door(texts.get(DiscordText.DOOR_BUTTON));
    return message(words, FOR_THE_ASKER_ALONE).put("components", door.json());
  }

  private void change(Interaction interaction, DataObject message) {
    call(Call.firstReply(interaction.application(), interaction.token(), message));
  }

  private void answer(Interaction interaction, DataObject answer) {
    Call taken = Call.acknowledge(interaction.id(), interaction.token(), answer);
    // What Discord had already it refuses the second time, and no harm is done.
    ApiAnswer first = api.call(taken);
    ApiAnswer last = first instanceof ApiAnswer.Unreachable ? api.call(taken) : first;
    last.fault().ifPresent(fault -> LOG.debug("{} failed: {}", taken, fault));
  }

  private void call(Call call) {
    api.call(call).fault().ifPresent(fault -> LOG.debug("{} failed: {}", call, fault));
  }

  private static DataObject message(DataObject message) {
    return type(MESSAGE).put("data", message);
  }

  private static DataObject later() {
    return type(MESSAGE_LATER).put("data", DataObject.empty().put("flags", FOR_THE_ASKER_ALONE));
  }

  private static DataObject type(int type) {
    return DataObject.empty().put("type", type);
  }

  private static DataObject message(String content, int flags) {
    return DataObject.empty()
        .put("content", content)
        .put("flags", flags)
        .put("allowed_mentions", DataObject.empty().put("parse", DataArray.empty()));
  }
}
