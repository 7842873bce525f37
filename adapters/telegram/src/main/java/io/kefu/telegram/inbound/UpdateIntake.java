package io.kefu.telegram.inbound;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.message.InboundMessage;
import io.kefu.core.turn.Inbox;
import io.kefu.core.turn.StoreUnavailableException;
import io.kefu.core.turn.UntilStored;
import io.kefu.telegram.BotAccount.Identity;
import io.kefu.telegram.Peer;
import io.kefu.telegram.api.BotApi;
import io.kefu.telegram.outbound.Courtesies;
import io.kefu.telegram.outbound.TelegramChannel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Brings updates to the inbox: those of one chat one after the other, those of different chats at
 * once. An update that cannot be understood or handled is skipped, so that it cannot stand in the
 * way of all others.
 */
public final class UpdateIntake {

  private static final Inbox.Acceptance NOTHING_TO_STORE =
      new Inbox.Acceptance.Accepted(0, Optional.empty());

  private final Inbox inbox;
  private final UntilStored untilStored = new UntilStored(TelegramChannel.ID);
  private final UpdateReader reader;
  private final FileFetch files;
  private final Optional<DeskIntake> desk;
  private final TelegramChannel channel;
  private final Courtesies courtesies;
  private final Clock clock;
  private final ExecutorService threads;

  public UpdateIntake(
      Inbox inbox,
      ChannelTexts texts,
      TelegramChannel channel,
      Courtesies courtesies,
      BotApi api,
      Attachments attachments,
      Optional<DeskIntake> desk,
      Clock clock,
      ExecutorService threads) {
    this.inbox = inbox;
    this.reader = new UpdateReader(texts, new DeskReader(DeskIntake.group(desk)));
    this.files = new FileFetch(api, attachments);
    this.desk = desk;
    this.channel = channel;
    this.courtesies = courtesies;
    this.clock = clock;
    this.threads = threads;
  }

  /**
   * Returns when every one of them is stored, however long that takes.
   *
   * @throws InterruptedException if the node stops; then they are to be fetched again
   */
  public void consume(List<Update> updates, Identity bot) throws InterruptedException {
    List<Callable<Object>> chats = new ArrayList<>();
    updates.stream()
        .map(update -> reader.read(update, bot, clock.instant()))
        .filter(heard -> !(heard instanceof Heard.Nothing))
        .collect(groupingBy(UpdateIntake::chat, LinkedHashMap::new, toList()))
        .values()
        .forEach(heard -> chats.add(() -> storeAll(heard)));
    for (var done : threads.invokeAll(chats)) {
      if (done.state() == Future.State.FAILED) {
        throw new InterruptedException("stopped before everything was stored");
      }
    }
  }

  /**
   * Stores one update, or says at once that it cannot.
   *
   * @throws StoreUnavailableException if it is not known to be stored
   */
  public Inbox.Acceptance accept(Update update, Identity bot) {
    return store(reader.read(update, bot, clock.instant()));
  }

  private Object storeAll(List<Heard> oneChat) throws InterruptedException {
    for (Heard heard : oneChat) {
      untilStored.store(() -> store(heard));
    }
    return oneChat;
  }

  private Inbox.Acceptance store(Heard heard) {
    return switch (heard) {
      case Heard.Said(InboundMessage message, Optional<Attachment> file) ->
          inbox.accept(files.withFile(message, file));
      case Heard.Pressed pressed -> store(pressed);
      case Heard.PrivateMatter(var asked) -> {
        threads.execute(() -> channel.invite(asked));
        yield NOTHING_TO_STORE;
      }
      case Heard.AtDesk said -> {
        desk.ifPresent(it -> it.hear(said, files));
        yield NOTHING_TO_STORE;
      }
      case Heard.Linking wish -> {
        desk.map(it -> it.link(wish))
            .ifPresent(
                answer -> threads.execute(() -> channel.tell(Peer.customer(wish.chat()), answer)));
        yield NOTHING_TO_STORE;
      }
      case Heard.Nothing() -> NOTHING_TO_STORE;
    };
  }

  private Inbox.Acceptance store(Heard.Pressed pressed) {
    courtesies.acknowledgePress(pressed.callback());
    Inbox.Acceptance acceptance = pressed.message().map(inbox::accept).orElse(NOTHING_TO_STORE);
    if (acceptance instanceof Inbox.Acceptance.Accepted) {
      pressed
          .keyboard()
          .ifPresent(it -> {
            channel.questionAnswered(it.chat(), it.message());
            courtesies.redraw(it.chat(), it.message(), it.keyboard());
          });
    }
    return acceptance;
  }

  private static Object chat(Heard heard) {
    return switch (heard) {
      case Heard.Said(InboundMessage message, _) -> message.conversation();
      case Heard.Pressed pressed ->
          pressed.message().<Object>map(InboundMessage::conversation).orElse(pressed);
      case Heard.PrivateMatter matter -> matter;
      case Heard.AtDesk said -> said.topic();
      case Heard.Linking wish -> wish.user();
      case Heard.Nothing nothing -> nothing;
    };
  }
}
