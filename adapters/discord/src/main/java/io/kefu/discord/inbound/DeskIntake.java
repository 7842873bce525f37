package io.kefu.discord.inbound;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.channel.reception.Backoff;
import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.deskchat.DeskTalk;
import io.kefu.core.deskchat.Linking;
import io.kefu.core.deskchat.Suggestions;
import io.kefu.core.deskchat.Suggestions.Suggestion;
import io.kefu.core.deskchat.ThreadId;
import io.kefu.core.deskchat.ThreadMessage;
import io.kefu.core.turn.StoreUnavailableException;
import io.kefu.discord.api.Call;
import io.kefu.discord.api.DiscordApi;
import io.kefu.discord.desk.DeskMenu;
import io.kefu.discord.desk.Roles;
import io.kefu.discord.outbound.Notice;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings to the desk what agents say and command, what belongs to one thread one after the other.
 * Commands are taken at once, however long they take to be done.
 */
public final class DeskIntake {

  private static final Logger LOG = LoggerFactory.getLogger(DeskIntake.class);

  private final String channel;
  private final DeskTalk talk;
  private final Linking linking;
  private final DeskReader reader;
  private final DeskReplies replies;
  private final DiscordApi api;
  private final Attempts attempts;
  private final Lanes lanes;
  private final ExecutorService threads;

  /**
   * What an operator says of it.
   *
   * @param channel the id of the desk's channel
   */
  public record Setting(String channel, Roles roles) {}

  /**
   * @param threads the channel's own
   */
  public DeskIntake(
      Setting setting,
      DeskTalk talk,
      Linking linking,
      ChannelTexts texts,
      DiscordApi api,
      Attachments attachments,
      ExecutorService threads) {
    this.channel = setting.channel();
    this.talk = talk;
    this.linking = linking;
    this.reader =
        new DeskReader(setting.roles(), new Contents(texts), new DeskFiles(api, attachments));
    this.replies = new DeskReplies(api);
    this.api = api;
    this.attempts = new Attempts(api);
    this.lanes = new Lanes(threads);
    this.threads = threads;
  }

  /**
   * Takes an event of the gateway if it is the agents', and has all else go its way. Returns at
   * once.
   *
   * @param otherwise what is done with what is not for the desk; it reads the event on its own
   */
  void take(String type, DataObject event, Runnable otherwise) {
    try {
      switch (type) {
        case "INTERACTION_CREATE" -> {
          if (DeskReader.isCommand(event)) {
            command(event);
          } else {
            otherwise.run();
          }
        }
        case "MESSAGE_CREATE" -> {
          if (event.hasKey("guild_id")) {
            hear(event, reader.written(event), otherwise);
          } else {
            DeskReader.linking(event).ifPresentOrElse(wish -> link(event, wish), otherwise);
          }
        }
        case "MESSAGE_UPDATE" -> hear(event, reader.corrected(event), otherwise);
        default -> otherwise.run();
      }
    } catch (ParsingException | IllegalArgumentException | DateTimeException strange) {
      otherwise.run();
    }
  }

  /**
   * Hears what was written in the threads of open cases since then, while nobody listened. Returns
   * when everything was heard.
   *
   * @param since not so long ago that what was heard then is forgotten
   */
  void catchUp(Instant since) throws InterruptedException {
    List<ThreadId> open = untilStored(talk::openThreads);
    Optional<DeskHistory> history =
        open.isEmpty() ? Optional.empty() : DeskHistory.of(api, channel);
    for (ThreadId thread : history.isPresent() ? open : List.<ThreadId>of()) {
      history.get().since(thread.value(), since, message -> hearAgain(thread, message));
    }
  }

  private void hearAgain(ThreadId thread, DataObject message) throws InterruptedException {
    List<ThreadMessage> said = reader.written(message);
    try {
      lanes.submit(thread.value(), () -> hearAll(said)).get();
    } catch (ExecutionException skipped) {
      LOG.debug("a message was not looked at: {}", skipped.getClass().getSimpleName());
    }
  }

  private void hearAll(List<ThreadMessage> said) throws InterruptedException {
    for (ThreadMessage each : said) {
      untilStored(() -> {
        talk.hear(each);
        return each;
      });
    }
  }

  /** Where no thread of a case is, agents are not heard. */
  private void hear(DataObject event, List<ThreadMessage> said, Runnable otherwise) {
    String place = event.getString("channel_id");
    if (place.equals(channel)) {
      return;
    }
    if (said.isEmpty() || !event.hasKey("guild_id")) {
      otherwise.run();
      return;
    }
    lanes.submit(
        place,
        () -> {
          if (untilStored(() -> talk.isHere(said.getFirst().thread()))) {
            hearAll(said);
          } else {
            otherwise.run();
          }
        });
  }

  private void command(DataObject event) {
    Interaction interaction = Interaction.read(event);
    if (DeskReader.isBeingTyped(event)) {
      threads.execute(() -> replies.offer(interaction, suggestions(event)));
      return;
    }
    Future<?> promised = threads.submit(() -> replies.promise(interaction));
    lanes.submit(
        interaction.channel(),
        () -> {
          String answer = untilStored(() -> answer(interaction, event));
          EventIntake.await(promised);
          replies.tell(interaction, answer);
        });
  }

  private String answer(Interaction interaction, DataObject event) {
    return switch (event.getObject("data").getString("name")) {
      case DeskMenu.LINK -> linking.link(interaction.user(), DeskReader.value(event));
      case DeskMenu.UNLINK -> linking.unlink(interaction.user());
      default -> talk.obey(reader.given(event));
    };
  }

  /** Colleagues and canned responses are shown to agents alone. */
  private List<Suggestion> suggestions(DataObject event) {
    Interaction interaction = Interaction.read(event);
    Optional<DataObject> typed = DeskReader.typed(event);
    if (typed.isEmpty() || !talk.knows(interaction.user(), reader.rank(event))) {
      return List.of();
    }
    String words = typed.get().getString("value", "");
    Suggestions suggestions = talk.suggestions();
    return switch (typed.get().getString("name")) {
      case DeskMenu.TO -> suggestions.targets(words);
      case DeskMenu.COLLEAGUE -> suggestions.colleagues(words);
      case DeskMenu.SHORTCUT -> suggestions.canned(words);
      default -> List.of();
    };
  }

  private void link(DataObject message, DeskReader.Linking wish) {
    String chat = message.getString("channel_id");
    String user = message.getObject("author").getString("id");
    lanes.submit(
        chat,
        () -> {
          String answer =
              untilStored(() ->
                  wish.code()
                      .map(code -> linking.link(user, code))
                      .orElseGet(() -> linking.unlink(user)));
          DataObject notice = Notice.once(Notice.words(answer), "link" + message.getString("id"));
          attempts.call(Call.send(chat, notice));
        });
  }

  /** Asks until the store answers. */
  static <T> T untilStored(Supplier<T> attempt) throws InterruptedException {
    Backoff backoff = new Backoff();
    while (true) {
      try {
        return attempt.get();
      } catch (StoreUnavailableException outage) {
        backoff.rest();
      }
    }
  }
}
