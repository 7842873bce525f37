package io.kefu.discord.inbound;

import io.kefu.core.channel.ReadMarks;
import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.message.InboundMessage;
import io.kefu.core.turn.Inbox;
import io.kefu.core.turn.UntilStored;
import io.kefu.discord.DiscordText;
import io.kefu.discord.api.ApiAnswer;
import io.kefu.discord.api.Call;
import io.kefu.discord.api.DiscordApi;
import io.kefu.discord.outbound.DiscordChannel;
import io.kefu.discord.outbound.Keyboard;
import io.kefu.discord.outbound.Markdown;
import java.time.Clock;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Leads from a server into a private conversation: direct messages, or a private thread where those
 * are closed.
 */
final class Doorway {

  private static final int PRIVATE_THREAD = 12;
  private static final int A_DAY = 1440;
  private static final int MOST_THREADS = 10_000;
  private static final String CHATS = "https://discord.com/channels/@me/";

  private final Attempts attempts;
  private final Answers answers;
  private final ChannelTexts texts;
  private final Inbox inbox;
  private final ReadMarks marks;
  private final Hosts hosts;
  private final Clock clock;
  private final Remembered threads = new Remembered(MOST_THREADS);
  private final UntilStored untilStored = new UntilStored(DiscordChannel.ID);

  Doorway(
      DiscordApi api,
      Answers answers,
      ChannelTexts texts,
      Inbox inbox,
      ReadMarks marks,
      Hosts hosts,
      Clock clock) {
    this.attempts = new Attempts(api);
    this.answers = answers;
    this.texts = texts;
    this.inbox = inbox;
    this.marks = marks;
    this.hosts = hosts;
    this.clock = clock;
  }

  /**
   * Opens the conversation, lets the customer say their first words in it, and says where it is.
   */
  void open(Heard.Knocked knocked) throws InterruptedException {
    Interaction interaction = knocked.interaction();
    Optional<String> chat = chat(interaction);
    if (chat.isPresent()) {
      begin(knocked, chat.get());
      answers.tell(interaction, DiscordText.DOOR_CHAT, CHATS + chat.get());
      return;
    }
    Optional<String> thread = knownThread(interaction);
    if (thread.isEmpty()) {
      thread = newThread(interaction);
    }
    if (thread.isPresent()) {
      begin(knocked, thread.get());
      answers.tell(interaction, DiscordText.DOOR_THREAD, "<#" + thread.get() + ">");
    } else {
      answers.tell(interaction, DiscordText.DOOR_CLOSED, "");
    }
  }

  /** Shows the way to support in the channel. */
  void putUpSign(Interaction interaction) throws InterruptedException {
    DataObject sign =
        message(texts.get(DiscordText.DOOR_SIGN), "sign" + interaction.id())
            .put("components", Keyboard.door(texts.get(DiscordText.DOOR_BUTTON)).json());
    ApiAnswer answer = attempts.call(Call.send(interaction.channel(), sign));
    boolean done = answer instanceof ApiAnswer.Done;
    answers.tell(interaction, done ? DiscordText.SIGN_PLACED : DiscordText.SIGN_REFUSED, "");
  }

  private Optional<String> chat(Interaction interaction) throws InterruptedException {
    Optional<String> chat = id(attempts.call(Call.openChat(interaction.user())));
    return chat.isPresent() && greeted(chat.get(), interaction) ? chat : Optional.empty();
  }

  /** The thread that was opened for this customer in this channel, if it can still be used. */
  private Optional<String> knownThread(Interaction interaction) throws InterruptedException {
    Optional<String> thread = threads.find(door(interaction));
    return thread.isPresent() && invited(thread.get(), interaction) ? thread : Optional.empty();
  }

  private static String door(Interaction interaction) {
    return interaction.channel() + "/" + interaction.user();
  }

  private Optional<String> newThread(Interaction interaction) throws InterruptedException {
    DataObject wanted =
        DataObject.empty()
            .put("name", texts.get(DiscordText.DOOR_THREAD_NAME))
            .put("type", PRIVATE_THREAD)
            .put("invitable", false)
            .put("auto_archive_duration", A_DAY);
    Optional<String> thread = id(attempts.call(Call.openThread(interaction.channel(), wanted)));
    if (thread.isEmpty()) {
      return Optional.empty();
    }
    hosts.opened(thread.get(), interaction.user());
    if (!invited(thread.get(), interaction)) {
      return Optional.empty();
    }
    threads.put(door(interaction), thread.get());
    return thread;
  }

  private boolean invited(String thread, Interaction interaction) throws InterruptedException {
    ApiAnswer added = attempts.call(Call.addToThread(thread, interaction.user()));
    return added instanceof ApiAnswer.Done && greeted(thread, interaction);
  }

  /** Whether the customer can be written to shows only when they are. */
  private boolean greeted(String channel, Interaction interaction) throws InterruptedException {
    DataObject greeting = message(texts.get(DiscordText.DOOR_HERE), "door" + interaction.id());
    return attempts.call(Call.send(channel, greeting)) instanceof ApiAnswer.Done;
  }

  private void begin(Heard.Knocked knocked, String channel) throws InterruptedException {
    String id = "i" + knocked.interaction().id();
    InboundMessage first =
        Places.privately(channel, id, knocked.first(), clock.instant())
            .by(knocked.interaction().name());
    untilStored.store(() -> {
      Inbox.Acceptance acceptance = inbox.accept(first);
      if (acceptance instanceof Inbox.Acceptance.Accepted) {
        marks.mark(DiscordChannel.ID.value(), channel, first.at());
      }
      return acceptance;
    });
  }

  private static DataObject message(String words, String nonce) {
    return DataObject.empty()
        .put("content", Markdown.escaped(words))
        .put("allowed_mentions", DataObject.empty().put("parse", DataArray.empty()))
        .put("nonce", nonce)
        .put("enforce_nonce", true);
  }

  private static Optional<String> id(ApiAnswer answer) {
    return answer instanceof ApiAnswer.Done done
        ? Optional.of(done.object().getString("id", "")).filter(it -> !it.isEmpty())
        : Optional.empty();
  }
}
