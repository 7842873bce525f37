package io.kefu.discord.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.channel.Delivery;
import io.kefu.core.channel.Gate;
import io.kefu.core.channel.Outbound;
import io.kefu.core.message.Address;
import io.kefu.core.message.Block;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.Reply;
import io.kefu.core.message.RichText;
import io.kefu.core.message.Span;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.privacy.MaskLabels;
import io.kefu.core.privacy.Masker;
import io.kefu.core.redis.channel.RedisBudgets;
import io.kefu.core.redis.conversation.RedisAttachmentStore;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.SetClock;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.discord.DiscordText;
import io.kefu.discord.api.BotToken;
import io.kefu.discord.api.DiscordApi;
import io.kefu.discord.api.Seal;
import io.kefu.discord.fake.FakeDiscord;
import io.kefu.discord.fake.Fault;
import io.kefu.discord.fake.Pace;
import io.kefu.discord.fake.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A flood of replies on two nodes, played on a clock that moves from one attempt to the next. The
 * server counts with the same clock and by Discord's published limits.
 */
class FloodTest {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  private static final Instant START = Instant.parse("2026-11-27T08:00:00Z");

  private final SetClock clock = new SetClock(START);
  private final FakeDiscord discord = FakeDiscord.start(new Pace(50, 5, () -> elapsed().toNanos()));
  private final DiscordApi api = new DiscordApi(discord.address(), new BotToken(FakeDiscord.TOKEN));
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<DiscordChannel> nodes = List.of(node(), node());
  private final PriorityQueue<Attempt> attempts =
      new PriorityQueue<>(Comparator.comparing(Attempt::at));

  /** The next message of a chat, to be tried at this time. */
  private record Attempt(Instant at, int chat, int turn) {}

  @AfterEach
  void stop() {
    discord.close();
    threads.close();
    api.close();
  }

  @Test
  void send_aThousandCustomersAtOnce_dropsNothingAndKeepsTheBudget() {
    play(1_000, 1);

    assertThat(discord.rooms().all()).hasSize(1_000);
    assertThat(discord.rooms().refusedForPace()).isZero();
    assertThat(elapsed()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(25));
  }

  @Test
  void send_manyMessagesToOneChat_keepsTheBucketAndTheOrder() {
    play(1, 20);

    assertThat(discord.rooms().refusedForPace()).isZero();
    assertThat(discord.rooms().to(chat(0))).hasSize(20).extracting(Sent::text).isSorted();
  }

  @Test
  void send_refusedAmidTheFlood_isSilentThatLongAndDropsNothing() {
    discord.fail("POST channels/*/messages", Fault.tooManyRequests(30, true));

    play(100, 2);

    assertThat(discord.rooms().all()).hasSize(200);
    assertThat(discord.calls("POST channels/*/messages")).hasSize(201);
    assertThat(elapsed()).isGreaterThan(Duration.ofSeconds(30));
  }

  /** Sends so many messages in each chat, one after the other as the dispatcher does. */
  private void play(int chats, int each) {
    IntStream.range(0, chats).forEach(chat -> attempts.add(new Attempt(START, chat, 1)));
    while (!attempts.isEmpty()) {
      Attempt attempt = attempts.remove();
      clock.goTo(attempt.at());
      DiscordChannel node = nodes.get(attempt.chat() % 2);
      Address to = new Address(DiscordChannel.ID, chat(attempt.chat()));
      switch (node.send(to, message(attempt.chat(), attempt.turn()))) {
        case Delivery.Delivered _ -> {
          if (attempt.turn() < each) {
            attempts.add(new Attempt(clock.instant(), attempt.chat(), attempt.turn() + 1));
          }
        }
        case Delivery.Retry(Duration after, _) ->
            attempts.add(new Attempt(clock.instant().plus(after), attempt.chat(), attempt.turn()));
        case Delivery.Failed(String cause) -> throw new AssertionError(cause);
      }
    }
  }

  private Duration elapsed() {
    return Duration.between(START, clock.instant());
  }

  private DiscordChannel node() {
    Gate gate = new Gate("discord", new RedisBudgets(REDIS.client(), clock), clock, Duration.ZERO);
    return new DiscordChannel(
        api,
        gate,
        Limits.DEFAULT,
        new Courtesies(api, gate, Limits.DEFAULT, threads),
        new Seal(new BotToken(FakeDiscord.TOKEN)),
        DiscordText.in("zh-CN"),
        new Attachments(
            new RedisAttachmentStore(
                REDIS.client(), new RedisAttachmentStore.Limits(1, 1, Duration.ofDays(1))),
            new Masker(MaskLabels.neutral())));
  }

  private static String chat(int number) {
    return String.valueOf(6_000_000_000_000_000_000L + number);
  }

  private static Outbound message(int chat, int number) {
    RichText body =
        new RichText(List.of(new Block.Paragraph(List.of(Span.plain("第%03d条".formatted(number))))));
    return new Outbound(
        new ConversationId("dc-" + chat(chat)),
        new TranscriptMessage(
            number,
            TranscriptMessage.Author.BOT,
            new Reply(body, List.of(), Optional.empty()),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            START));
  }
}
