package io.kefu.telegram.outbound;

import io.kefu.core.channel.Gate;
import io.kefu.core.channel.SpareTime;
import io.kefu.telegram.api.ApiAnswer;
import io.kefu.telegram.api.BotApi;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/** What makes the chat pleasant: a press taken, a sign that an answer is being written. */
public final class Courtesies {

  private static final Logger LOG = LoggerFactory.getLogger(Courtesies.class);

  private final BotApi api;
  private final Gate gate;
  private final Limits limits;
  private final SpareTime spareTime;

  public Courtesies(BotApi api, Gate gate, Limits limits, ExecutorService threads) {
    this.api = api;
    this.gate = gate;
    this.limits = limits;
    this.spareTime = new SpareTime(gate, limits.bot(), threads);
  }

  /** Ends the little clock on a pressed button, whatever else is going on. */
  public void acknowledgePress(String callback) {
    spareTime.now(() -> call(0, AnswerCallbackQuery.builder().callbackQueryId(callback).build()));
  }

  /** Shows that an answer is being written. */
  public void typing(long chat) {
    SendChatAction typing = new SendChatAction(String.valueOf(chat), ActionType.TYPING.toString());
    spareTime.ifFree(() -> call(chat, typing));
  }

  /** Puts another keyboard under a message. */
  public void redraw(long chat, int message, InlineKeyboardMarkup keyboard) {
    EditMessageReplyMarkup change =
        EditMessageReplyMarkup.builder()
            .chatId(chat)
            .messageId(message)
            .replyMarkup(keyboard)
            .build();
    spareTime.whenFree(() -> call(chat, change));
  }

  private void call(long chat, PartialBotApiMethod<?> method) {
    ApiAnswer answer = api.call(method);
    if (answer instanceof ApiAnswer.SlowDown(Duration retryAfter) && chat != 0) {
      gate.close(limits.refusedBy(chat), retryAfter);
    }
    answer.fault().ifPresent(fault -> LOG.debug("{} failed: {}", method.getMethod(), fault));
  }
}
