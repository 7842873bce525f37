package io.kefu.webchat;

import io.kefu.core.message.TranscriptMessage;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A long poll that waits for the line after the last one its client has. */
final class WaitingPoll implements Follower {

  /** Why a poll need not wait any longer. */
  enum News {
    LINES,
    TYPING,
    NONE,
    STOPPING
  }

  private final long after;
  private final CompletableFuture<News> news = new CompletableFuture<>();

  WaitingPoll(long after) {
    this.after = after;
  }

  /** Waits for news, at most this long. */
  News await(Duration patience) {
    try {
      return news.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException nothing) {
      return News.NONE;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return News.STOPPING;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void onLine(TranscriptMessage line) {
    onReached(line.sequence());
  }

  @Override
  public void onReached(long sequence) {
    if (sequence > after) {
      news.complete(News.LINES);
    }
  }

  @Override
  public void onExtent(long last) {
    onReached(last);
  }

  @Override
  public void onTyping() {
    news.complete(News.TYPING);
  }

  @Override
  public void onStop() {
    news.complete(News.STOPPING);
  }
}
