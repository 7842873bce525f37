package io.kefu.telegram.outbound;

import io.kefu.core.channel.letter.Bearing;
import io.kefu.core.channel.letter.Page;
import io.kefu.telegram.Peer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/**
 * A reply on its way: the pages that are not yet delivered, the keyboard under the last of them,
 * and how plainly it must be written to be taken.
 */
record Letter(
    Peer to,
    List<Page> pages,
    Optional<InlineKeyboardMarkup> keyboard,
    Bearing bearing,
    Form form) {

  /** Telegram allows 4096 after the markup is read. */
  static final int LONGEST = 4000;

  /** From the fullest to what no markup and no button can spoil. */
  enum Form {
    HTML,
    PLAIN,
    BARE
  }

  boolean isDelivered() {
    return pages.isEmpty();
  }

  boolean isLastPage() {
    return pages.size() == 1;
  }

  /** The letter without the page that was delivered. */
  Letter afterPage() {
    return new Letter(to, pages.subList(1, pages.size()), keyboard, bearing, form);
  }

  /** The letter to a chat that has moved. */
  Letter forwarded(long chat) {
    return new Letter(new Peer(chat, to.message()), pages, keyboard, bearing, form);
  }

  /** The letter written more plainly; empty if it cannot be. */
  Optional<Letter> plainer() {
    return switch (form) {
      case HTML -> Optional.of(new Letter(to, pages, keyboard, bearing, Form.PLAIN));
      case PLAIN -> Optional.of(new Letter(to, pages, Optional.empty(), bearing, Form.BARE));
      case BARE -> Optional.empty();
    };
  }

  /** The first page as Telegram takes it. */
  SendMessage next() {
    Page page = pages.getFirst();
    SendMessage message =
        SendMessage.builder()
            .chatId(to.chat())
            .text(form == Form.HTML ? page.text(Html::line) : page.plain())
            .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build())
            .build();
    if (form == Form.HTML) {
      message.setParseMode("HTML");
    }
    if (isLastPage()) {
      keyboard.ifPresent(message::setReplyMarkup);
    }
    message.setReplyParameters(reply());
    return message;
  }

  private @Nullable ReplyParameters reply() {
    return to.message().isPresent()
        ? ReplyParameters.builder()
            .messageId(to.message().getAsInt())
            .allowSendingWithoutReply(true)
            .build()
        : null;
  }
}
