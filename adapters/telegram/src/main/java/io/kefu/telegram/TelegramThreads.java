package io.kefu.telegram;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The virtual threads of this channel. */
record TelegramThreads(ExecutorService executor) implements AutoCloseable {

  TelegramThreads() {
    this(Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("telegram-", 0).factory()));
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
