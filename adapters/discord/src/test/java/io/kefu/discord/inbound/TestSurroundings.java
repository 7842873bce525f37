package io.kefu.discord.inbound;

import io.kefu.discord.fake.FakeDiscord;
import java.util.function.Predicate;

/** What a connection to the tests' Discord knows. */
record TestSurroundings(Predicate<String> privateThreads) implements Surroundings {

  @Override
  public String bot() {
    return FakeDiscord.BOT;
  }

  @Override
  public boolean isPrivateThread(String channel) {
    return privateThreads.test(channel);
  }
}
