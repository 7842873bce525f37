package io.kefu.telegram.inbound;

import io.kefu.core.channel.letter.ButtonData;
import io.kefu.core.channel.words.ChannelText;
import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.message.Address;
import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.Content;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.InboundMessage;
import io.kefu.core.message.MessageId;
import io.kefu.telegram.Peer;
import io.kefu.telegram.outbound.Keyboards;
import io.kefu.telegram.outbound.TelegramChannel;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/** Reads pressed buttons. */
final class PressReader {

  private final ChannelTexts texts;

  PressReader(ChannelTexts texts) {
    this.texts = texts;
  }

  Heard read(CallbackQuery query, Instant now) {
    @Nullable MaybeInaccessibleMessage under = query.getMessage();
    Optional<ButtonData> data = ButtonData.read(query.getData());
    if (under == null || under.getChatId() < 0 || data.isEmpty()) {
      return new Heard.Pressed(query.getId(), Optional.empty(), Optional.empty());
    }
    return read(query, under, data.get(), now);
  }

  private Heard read(
      CallbackQuery query, MaybeInaccessibleMessage under, ButtonData data, Instant now) {
    Optional<InlineKeyboardMarkup> shown = keyboard(under);
    String label =
        shown
            .flatMap(keyboard -> Keyboards.label(keyboard, data))
            .orElseGet(() -> texts.get(ChannelText.BUTTON_UNNAMED));
    return new Heard.Pressed(
        query.getId(),
        data.token().map(token -> chosen(query, under, data, token, label, now)),
        shown
            .flatMap(keyboard -> Keyboards.afterPress(keyboard, data, label))
            .map(next -> new Heard.Redrawn(under.getChatId(), under.getMessageId(), next)));
  }

  /** Of old messages Telegram tells no more than their number. */
  private static Optional<InlineKeyboardMarkup> keyboard(MaybeInaccessibleMessage under) {
    return under instanceof Message message
        ? Optional.ofNullable(message.getReplyMarkup())
        : Optional.empty();
  }

  private static InboundMessage chosen(
      CallbackQuery query,
      MaybeInaccessibleMessage under,
      ButtonData data,
      ChoiceToken token,
      String label,
      Instant now) {
    long chat = under.getChatId();
    return new InboundMessage(
            new ConversationId("tg-" + chat),
            new Address(TelegramChannel.ID, Peer.customer(chat).toString()),
            id(query, under, data),
            new Content.Chosen(token, label),
            now)
        .by(Names.of(query.getFrom()));
  }

  /** A question is answered once: the same answer pressed twice in a hurry is one press. */
  private static MessageId id(
      CallbackQuery query, MaybeInaccessibleMessage under, ButtonData data) {
    return new MessageId(
        switch (data.part()) {
          case ANSWER -> "q%d.%08x".formatted(under.getMessageId(), data.text().hashCode());
          case RATING, OFFER, DONE -> "c" + query.getId();
        });
  }
}
