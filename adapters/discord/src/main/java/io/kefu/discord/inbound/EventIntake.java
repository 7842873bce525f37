package io.kefu.discord.inbound;

import io.kefu.core.channel.Delivery;
import io.kefu.core.channel.PrivatePlaces;
import io.kefu.core.channel.ReadMarks;
import io.kefu.core.channel.reception.CustomerFiles;
import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.InboundMessage;
import io.kefu.core.message.MessageId;
import io.kefu.core.turn.Inbox;
import io.kefu.core.turn.UntilStored;
import io.kefu.core.turn.Withdrawals;
import io.kefu.discord.Peer;
import io.kefu.discord.api.DiscordApi;
import io.kefu.discord.api.Seal;
import io.kefu.discord.outbound.DiscordChannel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings events to the inbox, those of one chat one after the other. Interactions are taken at
 * once, however long storing takes. An event that cannot be understood is skipped, so that it
 * cannot stand in the way of all others.
 */
public final class EventIntake {

  private static final Logger LOG = LoggerFactory.getLogger(EventIntake.class);
  private static final Duration TAKING = Duration.ofSeconds(3);
  private static final int INVITATIONS = 5;

  private final Inbox inbox;
  private final Withdrawals withdrawals;
  private final ReadMarks marks;
  private final DiscordChannel channel;
  private final FileFetch files;
  private final EventReader reader;
  private final Answers answers;
  private final Hosts hosts;
  private final Doorway doorway;
  private final Optional<DeskIntake> desk;
  private final Lanes lanes;
  private final Clock clock;
  private final UntilStored untilStored = new UntilStored(DiscordChannel.ID);

  /**
   * @param desk hears before anything is taken for a customer's
   */
  public EventIntake(
      Inbox inbox,
      Withdrawals withdrawals,
      ReadMarks marks,
      PrivatePlaces places,
      DiscordChannel channel,
      DiscordApi api,
      CustomerFiles files,
      ChannelTexts texts,
      Seal seal,
      Optional<DeskIntake> desk,
      Clock clock,
      ExecutorService threads) {
    this.inbox = inbox;
    this.withdrawals = withdrawals;
    this.marks = marks;
    this.channel = channel;
    this.files = new FileFetch(api, files);
    this.reader = new EventReader(texts, seal);
    this.answers = new Answers(api, texts, threads);
    this.hosts = new Hosts(places);
    this.doorway = new Doorway(api, answers, texts, inbox, marks, hosts, clock);
    this.desk = desk;
    this.lanes = new Lanes(threads);
    this.clock = clock;
  }

  /** Takes an event of the gateway. Returns at once, unless thousands wait to be stored. */
  void take(String type, DataObject event, Surroundings surroundings) {
    Runnable customers = () -> takeFromCustomers(type, event, surroundings);
    desk.ifPresentOrElse(it -> it.take(type, event, customers), customers);
  }

  private void takeFromCustomers(String type, DataObject event, Surroundings surroundings) {
    Heard heard = read(type, event, surroundings);
    if (!(heard instanceof Heard.Nothing)) {
      Future<?> taken = answers.take(heard);
      lanes.submit(
          event.getString("channel_id", ""),
          () -> {
            await(taken);
            if (hosts.hear(event, surroundings)) {
              handle(heard);
            }
          });
    }
  }

  /** Does something in a chat's turn, before what comes later for it is stored. */
  CompletableFuture<Void> inTurn(String chat, Lanes.Task task) {
    return lanes.submit(chat, task);
  }

  /** Stores a message that was fetched, once, however often it comes. */
  void store(DataObject message, Surroundings surroundings) throws InterruptedException {
    if (hosts.hear(message, surroundings)) {
      handle(read("MESSAGE_CREATE", message, surroundings));
    }
  }

  /** Hears what agents said in the meantime; what was heard already is not heard again. */
  void catchUpAtDesk(Instant since) throws InterruptedException {
    if (desk.isPresent()) {
      desk.get().catchUp(since);
    }
  }

  private Heard read(String type, DataObject event, Surroundings surroundings) {
    try {
      return reader.read(type, event, surroundings, clock.instant());
    } catch (RuntimeException strange) {
      LOG.atWarn().addKeyValue("channel", "discord").log("{} cannot be read, skipped", type);
      return new Heard.Nothing();
    }
  }

  private void handle(Heard heard) throws InterruptedException {
    switch (heard) {
      case Heard.Said said -> store(said);
      case Heard.TakenBack(var conversation, var messages) -> withdraw(conversation, messages);
      case Heard.AskedInPublic(InboundMessage message) -> store(message);
      case Heard.Commanded commanded -> store(commanded.message());
      case Heard.Asked asked -> store(asked.message());
      case Heard.Pressed pressed -> handle(pressed);
      case Heard.PrivateMatter(Peer.Public asked) -> invite(asked);
      case Heard.Knocked knocked -> doorway.open(knocked);
      case Heard.SignWanted(Interaction interaction) -> doorway.putUpSign(interaction);
      case Heard.FormWanted _, Heard.AskedPrivately _, Heard.Nothing _ -> {}
    }
  }

  private void store(InboundMessage message) throws InterruptedException {
    untilStored.store(() -> inbox.accept(message));
  }

  private void store(Heard.Said said) throws InterruptedException {
    for (Heard.Piece piece : said.pieces()) {
      store(files.withFile(piece), said.at());
    }
  }

  private void store(InboundMessage message, Instant at) throws InterruptedException {
    untilStored.store(() -> {
      Inbox.Acceptance acceptance = inbox.accept(message);
      if (acceptance instanceof Inbox.Acceptance.Accepted) {
        marks.mark(DiscordChannel.ID.value(), message.address().peer(), at);
      }
      return acceptance;
    });
  }

  private void withdraw(ConversationId conversation, List<MessageId> messages)
      throws InterruptedException {
    untilStored.store(() -> {
      withdrawals.withdraw(conversation, DiscordChannel.ID, messages);
      return new Inbox.Acceptance.Accepted(0, Optional.empty());
    });
  }

  private void handle(Heard.Pressed pressed) throws InterruptedException {
    if (pressed.message().isPresent()) {
      store(pressed.message().get());
    }
    if (pressed.keyboard().isPresent()) {
      channel.questionAnswered(pressed.interaction().channel(), pressed.under());
      answers.redraw(pressed.interaction(), pressed.keyboard().get());
    }
  }

  private void invite(Peer.Public asked) throws InterruptedException {
    for (int i = 0; i < INVITATIONS; i++) {
      switch (channel.invite(asked)) {
        case Delivery.Retry(Duration after, _) -> Thread.sleep(after);
        case Delivery.Delivered _, Delivery.Failed _ -> {
          return;
        }
      }
    }
  }

  /** Waits until an interaction is taken, but not much longer than it can be. */
  static void await(Future<?> taken) throws InterruptedException {
    try {
      taken.get(TAKING.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException untaken) {
      LOG.debug("interaction not taken in time, handled all the same");
    }
  }
}
