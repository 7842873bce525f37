package io.kefu.discord;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The virtual threads of this channel. */
record DiscordThreads(ExecutorService executor) implements AutoCloseable {

  DiscordThreads() {
    this(Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("discord-", 0).factory()));
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
