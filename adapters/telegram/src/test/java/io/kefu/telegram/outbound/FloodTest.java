package io.kefu.telegram.outbound;

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
import io.kefu.telegram.BotAccount;
import io.kefu.telegram.TelegramText;
import io.kefu.telegram.api.BotApi;
import io.kefu.telegram.api.BotToken;
import io.kefu.telegram.fake.FakeBotApi;
import io.kefu.telegram.fake.Fault;
import io.kefu.telegram.fake.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A flood of replies on two nodes, played on a clock that moves from one attempt to the next: what
 * takes minutes is over in seconds, and every figure is exact. Telegram's server counts with the
 * same clock and by its published limits.
 */
class FloodTest {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

  private final SetClock clock = new SetClock(START);
  private final FakeBotApi telegram =
      FakeBotApi.start(new Pace(30, 1, 20, Duration.ofSeconds(1), () -> elapsed().toNanos()));
  private final BotApi api = new BotApi(telegram.address(), new BotToken(FakeBotApi.TOKEN));
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<TelegramChannel> nodes = List.of(node(), node());
  private final PriorityQueue<Attempt> attempts =
      new PriorityQueue<>(Comparator.comparing(Attempt::at));

  /** The next message of a conversation, to be tried at this time. */
  private record Attempt(Instant at, long chat, int turn) {}

  @AfterEach
  void stop() {
    telegram.close();
    threads.close();
    api.close();
  }

  @Test
  void send_twoThousandCustomersAtOnce_dropsNothingAndKeepsTheBudget() {
    play(LongStream.rangeClosed(1, 2_000).boxed().toList(), 1);

    assertThat(telegram.chats().all()).hasSize(2_000);
    assertThat(telegram.chats().refusedForPace()).isZero();
    assertThat(elapsed()).isBetween(Duration.ofSeconds(66), Duration.ofSeconds(75));
  }

  @Test
  void send_manyMessagesToOneChat_keepsOneASecondAndTheOrder() {
    play(List.of(7L), 20);

    assertThat(telegram.chats().refusedForPace()).isZero();
    assertThat(telegram.chats().to(7)).extracting(sent -> sent.text()).isSorted();
    assertThat(elapsed()).isBetween(Duration.ofSeconds(19), Duration.ofSeconds(21));
  }

  @Test
  void send_manyMessagesToAGroup_keepsTwentyAMinute() {
    play(List.of(-100_200L), 60);

    assertThat(telegram.chats().to(-100_200)).hasSize(60);
    assertThat(telegram.chats().refusedForPace()).isZero();
  }

  @Test
  void send_refusedForAWhileAmidTheFlood_isSilentThatLongAndDropsNothing() {
    telegram.fail("sendMessage", Fault.tooManyRequests(30));

    play(LongStream.rangeClosed(1, 200).boxed().toList(), 2);

    assertThat(telegram.chats().all()).hasSize(400);
    assertThat(telegram.calls("sendMessage")).hasSize(401);
    assertThat(elapsed()).isGreaterThan(Duration.ofSeconds(30 + 400 / 30));
    telegram.chats().all().stream()
        .map(sent -> sent.chat())
        .distinct()
        .forEach(chat ->
            assertThat(telegram.chats().to(chat)).extracting(sent -> sent.text()).isSorted());
  }

  /** Sends so many messages in each chat, one after the other as the dispatcher does. */
  private void play(List<Long> chats, int each) {
    Map<Long, Deque<Outbound>> lines = new HashMap<>();
    for (long chat : chats) {
      Deque<Outbound> line = new ArrayDeque<>();
      for (int i = 1; i <= each; i++) {
        line.add(message(chat, i));
      }
      lines.put(chat, line);
      attempts.add(new Attempt(START, chat, 0));
    }
    while (!attempts.isEmpty()) {
      attempt(attempts.poll(), lines);
    }
  }

  private void attempt(Attempt attempt, Map<Long, Deque<Outbound>> lines) {
    clock.goTo(attempt.at());
    Deque<Outbound> line = lines.getOrDefault(attempt.chat(), new ArrayDeque<>());
    TelegramChannel node = nodes.get((int) Math.floorMod(attempt.chat(), 2L));
    Address to = new Address(TelegramChannel.ID, String.valueOf(attempt.chat()));
    switch (node.send(to, line.getFirst())) {
      case Delivery.Delivered _ -> {
        line.removeFirst();
        if (!line.isEmpty()) {
          attempts.add(new Attempt(attempt.at(), attempt.chat(), attempt.turn() + 1));
        }
      }
      case Delivery.Retry(Duration after, _) ->
          attempts.add(new Attempt(attempt.at().plus(after), attempt.chat(), attempt.turn()));
      case Delivery.Failed(String cause) -> throw new AssertionError(cause);
    }
  }

  private Duration elapsed() {
    return Duration.between(START, clock.instant());
  }

  private TelegramChannel node() {
    Gate gate = new Gate("telegram", new RedisBudgets(REDIS.client(), clock), clock, Duration.ZERO);
    return new TelegramChannel(
        api,
        gate,
        Limits.DEFAULT,
        new Courtesies(api, gate, Limits.DEFAULT, threads),
        TelegramText.in("zh-CN"),
        new BotAccount(api),
        new Attachments(
            new RedisAttachmentStore(
                REDIS.client(), new RedisAttachmentStore.Limits(1, 1, Duration.ofDays(1))),
            new Masker(MaskLabels.neutral())));
  }

  private static Outbound message(long chat, int number) {
    List<Block> blocks =
        new ArrayList<>(
            List.of(new Block.Paragraph(List.of(Span.plain("第%03d条".formatted(number))))));
    return new Outbound(
        new ConversationId("tg-" + chat),
        new TranscriptMessage(
            number,
            TranscriptMessage.Author.BOT,
            new Reply(new RichText(blocks), List.of(), Optional.empty()),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            START));
  }
}
