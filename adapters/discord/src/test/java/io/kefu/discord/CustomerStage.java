package io.kefu.discord;

import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.message.TranscriptMessage.Author;
import io.kefu.core.redis.conversation.RedisTranscript;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.discord.fake.Customer;
import io.kefu.discord.fake.FakeDiscord;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A customer and a node that receives, made anew for each test. */
final class CustomerStage implements BeforeEachCallback, AfterEachCallback {

  final FakeDiscord discord = FakeDiscord.start();
  final Customer zhang;
  final ConversationId chat;
  final DiscordNode node;
  final RedisTranscript transcript;

  /**
   * @param number of the customer
   */
  CustomerStage(RedisUnderTest redis, int number) {
    zhang = Customer.of(discord, number);
    chat = new ConversationId("dc-" + zhang.chat());
    node = new DiscordNode(redis, "one", discord);
    transcript = new RedisTranscript(redis.client());
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    node.start();
    Eventually.holds("receiving", node::receives);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    node.close();
    discord.close();
  }

  /** What the customer said, as it is stored. */
  List<TranscriptMessage> lines() {
    return transcript.after(chat, 0, 50).stream()
        .filter(line -> line.from() == Author.CUSTOMER)
        .toList();
  }

  /** How often the customer said this. */
  long lines(String text) {
    return lines().stream().filter(it -> it.content().body().plain().equals(text)).count();
  }
}
