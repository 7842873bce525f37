package io.kefu.telegram.outbound;

import io.kefu.core.channel.Gate;
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

/**
 * What makes the chat pleasant and is not missed much when it fails. Never in the way of a message:
 * each returns at once and is done only when nothing waits. Nothing here is logged above debug.
 */
public final class Courtesies {

  private static final Logger LOG = LoggerFactory.getLogger(Courtesies.class);
  private static final int ATTEMPTS = 10;

  private final BotApi api;
  private final Gate gate;
  private final Limits limits;
  private final ExecutorService threads;

  public Courtesies(BotApi api, Gate gate, Limits limits, ExecutorService threads) {
    this.api = api;
    this.gate = gate;
    this.limits = limits;
    this.threads = threads;
  }

  /** Ends the little clock on a pressed button, whatever else is going on. */
  public void acknowledgePress(String callback) {
    run(() -> call(0, AnswerCallbackQuery.builder().callbackQueryId(callback).build()));
  }

  /** Shows that an answer is being written. */
  public void typing(long chat) {
    run(() -> {
      if (gate.spare(limits.bot())) {
        call(chat, new SendChatAction(String.valueOf(chat), ActionType.TYPING.toString()));
      }
    });
  }

  /** Puts another keyboard under a message. */
  public void redraw(long chat, int message, InlineKeyboardMarkup keyboard) {
    run(() -> {
      for (int i = 0; i < ATTEMPTS; i++) {
        if (gate.spare(limits.bot())) {
          call(
              chat,
              EditMessageReplyMarkup.builder()
                  .chatId(chat)
                  .messageId(message)
                  .replyMarkup(keyboard)
                  .build());
          return;
        }
        Thread.sleep(Duration.ofSeconds(1));
      }
    });
  }

  private void call(long chat, PartialBotApiMethod<?> method) {
    ApiAnswer answer = api.call(method);
    if (answer instanceof ApiAnswer.SlowDown(Duration retryAfter) && chat != 0) {
      gate.close(limits.refusedBy(chat), retryAfter);
    }
    answer.fault().ifPresent(fault -> LOG.debug("{} failed: {}", method.getMethod(), fault));
  }

  private interface Courtesy {
    void run() throws InterruptedException;
  }

  private void run(Courtesy courtesy) {
    threads.execute(() -> {
      try {
        courtesy.run();
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException fault) {
        LOG.debug("courtesy failed: {}", fault.getClass().getSimpleName());
      }
    });
  }
}
