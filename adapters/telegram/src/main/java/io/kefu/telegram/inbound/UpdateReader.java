package io.kefu.telegram.inbound;

import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.channel.words.PublicTalk;
import io.kefu.core.deskchat.ThreadMessage.Kind;
import io.kefu.core.message.Address;
import io.kefu.core.message.Content;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.InboundMessage;
import io.kefu.core.message.MessageId;
import io.kefu.telegram.BotAccount.Identity;
import io.kefu.telegram.Peer;
import io.kefu.telegram.outbound.TelegramChannel;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Reads updates. A private chat is one conversation; in a group each question is one of its own,
 * because the bot keeps no track of what groups talk about.
 */
final class UpdateReader {

  private static final Logger LOG = LoggerFactory.getLogger(UpdateReader.class);

  private final DeskReader desk;
  private final Contents contents;
  private final GroupTalk groups = new GroupTalk();
  private final PublicTalk talk;
  private final PressReader presses;

  /**
   * @param desk reads what is said by agents
   */
  UpdateReader(ChannelTexts texts, DeskReader desk) {
    this.desk = desk;
    this.contents = new Contents(texts);
    this.talk = new PublicTalk(texts);
    this.presses = new PressReader(texts);
  }

  /**
   * What this update means to the bot of this identity; nothing if it is not as Telegram says
   * updates are.
   *
   * @param now when it came, where Telegram does not tell
   */
  Heard read(Update update, Identity bot, Instant now) {
    try {
      return meaning(update, bot, now);
    } catch (RuntimeException strange) {
      // Only its kind: what the exception says may be what the customer said.
      LOG.atWarn()
          .addKeyValue("channel", TelegramChannel.ID)
          .addKeyValue("fault", strange.getClass().getSimpleName())
          .log("update {} cannot be read, skipped", update.getUpdateId());
      return new Heard.Nothing();
    }
  }

  private Heard meaning(Update update, Identity bot, Instant now) {
    if (update.getCallbackQuery() != null) {
      return presses.read(update.getCallbackQuery(), now);
    }
    if (update.getEditedMessage() != null) {
      Message edited = update.getEditedMessage();
      String id = "e" + edited.getMessageId() + "." + update.getUpdateId();
      return read(edited, id, Kind.CORRECTED, bot);
    }
    Message message = update.getMessage();
    return message == null
        ? new Heard.Nothing()
        : read(message, "m" + message.getMessageId(), Kind.NEW, bot);
  }

  private Heard read(Message message, String id, Kind kind, Identity bot) {
    User from = message.getFrom();
    if (from != null && from.getId() != bot.id() && desk.isHere(message)) {
      return desk.read(message, id, kind);
    }
    if (from == null || from.getIsBot()) {
      return new Heard.Nothing();
    }
    return switch (message.getChat().getType()) {
      case "private" -> desk.linking(message).orElseGet(() -> inPrivate(message, id));
      case "group", "supergroup" -> inGroup(message, id, bot);
      default -> new Heard.Nothing();
    };
  }

  private Heard inPrivate(Message message, String id) {
    long chat = message.getChatId();
    return contents
        .of(message)
        .<Heard>map(words -> said("tg-" + chat, Peer.customer(chat), id, words, message))
        .orElseGet(Heard.Nothing::new);
  }

  private Heard inGroup(Message message, String id, Identity bot) {
    return groups
        .wordsFor(bot, message)
        .map(words -> inGroup(message, id, words))
        .orElseGet(Heard.Nothing::new);
  }

  private Heard inGroup(Message message, String id, String words) {
    Peer asked = Peer.inGroup(message.getChatId(), message.getMessageId());
    Contents.Words read = contents.text(words.isEmpty() ? "/help" : words);
    boolean command = words.startsWith("/") && read.content() instanceof Content.Text;
    if (command || talk.isPrivate(words)) {
      return new Heard.PrivateMatter(asked);
    }
    String conversation = "tg-" + asked.chat() + "-" + message.getMessageId();
    return said(conversation, asked, id, read, message);
  }

  private static Heard said(
      String conversation, Peer peer, String id, Contents.Words words, Message message) {
    Address address = new Address(TelegramChannel.ID, peer.toString());
    InboundMessage said =
        new InboundMessage(
                new ConversationId(conversation),
                peer.isGroup() ? address.amongOthers() : address,
                new MessageId(id),
                words.content(),
                Instant.ofEpochSecond(message.getDate()))
            .by(Names.of(message.getFrom()));
    InboundMessage led = words.source().map(said::from).orElse(said);
    return new Heard.Said(led, Attachment.of(message));
  }
}
