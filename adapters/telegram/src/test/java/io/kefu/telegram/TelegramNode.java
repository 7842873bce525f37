package io.kefu.telegram;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.channel.Gate;
import io.kefu.core.channel.Leadership;
import io.kefu.core.channel.reception.LeadKeeper;
import io.kefu.core.channel.reception.Reception;
import io.kefu.core.channel.testing.LeapingClock;
import io.kefu.core.channel.testing.MortalLeadership;
import io.kefu.core.channel.testing.TestDesk;
import io.kefu.core.channel.testing.TestTurns;
import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.deskchat.MirrorRounds;
import io.kefu.core.privacy.MaskLabels;
import io.kefu.core.privacy.Masker;
import io.kefu.core.redis.channel.RedisBudgets;
import io.kefu.core.redis.channel.RedisLeadership;
import io.kefu.core.redis.conversation.RedisAttachmentStore;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.turn.Inbox;
import io.kefu.telegram.api.BotApi;
import io.kefu.telegram.api.BotToken;
import io.kefu.telegram.desk.Forum;
import io.kefu.telegram.fake.FakeBotApi;
import io.kefu.telegram.fake.Topics;
import io.kefu.telegram.inbound.CommandMenu;
import io.kefu.telegram.inbound.DeskIntake;
import io.kefu.telegram.inbound.LongPoll;
import io.kefu.telegram.inbound.UpdateIntake;
import io.kefu.telegram.outbound.Courtesies;
import io.kefu.telegram.outbound.Limits;
import io.kefu.telegram.outbound.TelegramChannel;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import redis.clients.jedis.UnifiedJedis;

/** A whole node: the real dialog, store, desk and channel; only Telegram is not itself. */
final class TelegramNode implements AutoCloseable {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final MirrorRounds.Pace BRISK =
      new MirrorRounds.Pace(Duration.ofMillis(100), Duration.ofMinutes(30));

  /** For what is not about limits: nothing waits. */
  static final Limits ROOMY = new Limits(500, 500, 30_000);

  final Inbox inbox;
  final BotApi api;
  final BotAccount account;
  final UpdateIntake intake;
  final TelegramChannel channel;
  final Attachments attachments;
  final TestDesk desk;
  final Reception reception = new Reception("Telegram", CLOCK);
  final LeapingClock deskClock = new LeapingClock();
  final Reception deskReception = new Reception("Telegram's desk", CLOCK);
  private final MortalLeadership leadership;
  private final LeadKeeper poller;
  private final LeadKeeper rounds;
  private final TestTurns turns;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  TelegramNode(RedisUnderTest redis, String name, FakeBotApi telegram, Limits limits) {
    this(redis, name, telegram, limits, TestTurns.Haste.USUAL);
  }

  TelegramNode(
      RedisUnderTest redis,
      String name,
      FakeBotApi telegram,
      Limits limits,
      TestTurns.Haste haste) {
    UnifiedJedis client = redis.client();
    api = new BotApi(telegram.address(), new BotToken(FakeBotApi.TOKEN));
    account = new BotAccount(api);
    ChannelTexts texts = TelegramText.in("zh-CN");
    attachments =
        new Attachments(
            new RedisAttachmentStore(
                client, new RedisAttachmentStore.Limits(20, 50_000_000, Duration.ofDays(1))),
            new Masker(MaskLabels.neutral()));
    Gate gate = new Gate("telegram", new RedisBudgets(client, CLOCK), CLOCK);
    Courtesies courtesies = new Courtesies(api, gate, limits, threads);
    channel = new TelegramChannel(api, gate, limits, courtesies, texts, account, attachments);
    turns = new TestTurns(client, name, channel, threads, haste);
    inbox = turns.inbox();

    Leadership living = new RedisLeadership(client, name, haste.term());
    leadership = new MortalLeadership(living);
    desk = new TestDesk(redis, turns, TelegramChannel.ID, leadership);
    Forum forum =
        new Forum(
            api,
            gate,
            limits,
            attachments,
            deskReception,
            Topics.FORUM,
            desk.ground(deskClock),
            BRISK);
    forum.desk().follow(desk.deskFeed(), desk.threadFeed());
    rounds = new LeadKeeper("telegram-desk", leadership, deskReception, forum.work());
    DeskIntake agents = new DeskIntake(Topics.FORUM, forum.desk().talk(), desk.linking());

    intake =
        new UpdateIntake(
            inbox,
            texts,
            channel,
            courtesies,
            api,
            attachments,
            Optional.of(agents),
            CLOCK,
            threads);
    LongPoll poll =
        new LongPoll(
            api, account, new CommandMenu(api, texts), intake, reception, Duration.ofSeconds(10));
    poller = new LeadKeeper("telegram", leadership, reception, poll);
  }

  TelegramNode start() {
    turns.start();
    poller.start();
    return this;
  }

  /** Also keeps the desk's topics. */
  TelegramNode startDesk() {
    rounds.start();
    return start();
  }

  /** As if the process had been killed: nothing is handed over, nothing is finished. */
  void die() {
    leadership.die();
    close();
  }

  @Override
  public void close() {
    turns.close();
    rounds.close();
    poller.close();
    desk.close();
    threads.shutdownNow();
    threads.close();
    api.close();
  }
}
