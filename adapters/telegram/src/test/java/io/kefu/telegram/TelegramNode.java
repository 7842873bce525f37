package io.kefu.telegram;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.channel.Channels;
import io.kefu.core.channel.Gate;
import io.kefu.core.channel.reception.LeadKeeper;
import io.kefu.core.channel.reception.Reception;
import io.kefu.core.channel.testing.MortalLeadership;
import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.dialog.DialogSettings;
import io.kefu.core.dialog.TestDialogs;
import io.kefu.core.handoff.desk.DeskSettings;
import io.kefu.core.message.ConversationId;
import io.kefu.core.privacy.MaskLabels;
import io.kefu.core.privacy.Masker;
import io.kefu.core.redis.RedisStoreSettings;
import io.kefu.core.redis.channel.RedisBudgets;
import io.kefu.core.redis.channel.RedisLeadership;
import io.kefu.core.redis.channel.RedisThrottle;
import io.kefu.core.redis.conversation.RedisAgenda;
import io.kefu.core.redis.conversation.RedisAttachmentStore;
import io.kefu.core.redis.conversation.RedisConversationStore;
import io.kefu.core.redis.conversation.RedisJoinCodes;
import io.kefu.core.redis.conversation.RedisOutbox;
import io.kefu.core.redis.desk.RedisAssignments;
import io.kefu.core.redis.desk.RedisCaseNews;
import io.kefu.core.redis.desk.RedisDesk;
import io.kefu.core.redis.desk.RedisDeskPost;
import io.kefu.core.redis.desk.RedisHandoffQueue;
import io.kefu.core.turn.DeskCourier;
import io.kefu.core.turn.DeskTasks;
import io.kefu.core.turn.Dispatcher;
import io.kefu.core.turn.InboundItem;
import io.kefu.core.turn.Inbox;
import io.kefu.core.turn.JoinTasks;
import io.kefu.core.turn.Sweeper;
import io.kefu.core.turn.TurnMetrics;
import io.kefu.core.turn.TurnRunner;
import io.kefu.telegram.api.BotApi;
import io.kefu.telegram.api.BotToken;
import io.kefu.telegram.fake.FakeBotApi;
import io.kefu.telegram.inbound.CommandMenu;
import io.kefu.telegram.inbound.LongPoll;
import io.kefu.telegram.inbound.UpdateIntake;
import io.kefu.telegram.outbound.Courtesies;
import io.kefu.telegram.outbound.Limits;
import io.kefu.telegram.outbound.TelegramChannel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import redis.clients.jedis.UnifiedJedis;

/** A whole node: the real dialog, store and channel; only Telegram is not itself. */
final class TelegramNode implements AutoCloseable {

  private static final Clock CLOCK = Clock.systemUTC();

  final Inbox inbox;
  final BotApi api;
  final BotAccount account;
  final UpdateIntake intake;
  final TelegramChannel channel;
  final Attachments attachments;
  final Reception reception = new Reception("Telegram", CLOCK);
  private final MortalLeadership leadership;
  private final LeadKeeper poller;
  private final Sweeper sweeper;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  TelegramNode(UnifiedJedis redis, String name, FakeBotApi telegram, Limits limits) {
    RedisStoreSettings settings =
        new RedisStoreSettings(
            name, Duration.ofSeconds(8), Duration.ofSeconds(20), Duration.ofDays(1), 500);
    api = new BotApi(telegram.address(), new BotToken(FakeBotApi.TOKEN));
    account = new BotAccount(api);
    ChannelTexts texts = TelegramText.in("zh-CN");
    attachments =
        new Attachments(
            new RedisAttachmentStore(
                redis, new RedisAttachmentStore.Limits(20, 50_000_000, Duration.ofDays(1))),
            new Masker(MaskLabels.neutral()));
    Gate gate = new Gate("telegram", new RedisBudgets(redis, CLOCK), CLOCK);
    Courtesies courtesies = new Courtesies(api, gate, limits, threads);
    channel = new TelegramChannel(api, gate, limits, courtesies, texts, account, attachments);

    Channels channels = new Channels(List.of(channel));
    RedisConversationStore store = new RedisConversationStore(redis, settings);
    TurnMetrics metrics = new TurnMetrics(new SimpleMeterRegistry());
    RedisDesk desk = new RedisDesk(redis, settings, DeskSettings.DEFAULT, CLOCK);
    DeskCourier courier = new DeskCourier(new RedisDeskPost(desk), this::accept);
    Dispatcher dispatcher =
        new Dispatcher(
            new RedisOutbox(redis, settings),
            channels,
            new DeskTasks(
                new RedisHandoffQueue(desk, courier, ZoneId.of("Asia/Shanghai")),
                new RedisCaseNews(desk, courier),
                new RedisAssignments(desk, courier),
                (_, _, _) -> Optional.empty(),
                this::accept),
            new JoinTasks(
                new RedisJoinCodes(redis, new RedisThrottle(redis, CLOCK)), this::accept, CLOCK),
            metrics,
            threads);
    DialogSettings brisk =
        new DialogSettings(Duration.ofMillis(20), Duration.ofHours(24), Duration.ofMinutes(5));
    TurnRunner turns =
        new TurnRunner(
            store, TestDialogs.dialog(brisk), dispatcher, channels, metrics, CLOCK, name, threads);
    inbox = new Inbox(store, new Masker(MaskLabels.neutral()), turns, CLOCK);
    sweeper =
        new Sweeper(
            new RedisAgenda(redis, settings),
            store,
            turns,
            dispatcher,
            inbox,
            CLOCK,
            Duration.ofMillis(500));

    intake = new UpdateIntake(inbox, texts, channel, courtesies, api, attachments, CLOCK, threads);
    leadership = new MortalLeadership(new RedisLeadership(redis, name, Duration.ofSeconds(6)));
    LongPoll poll =
        new LongPoll(
            api, account, new CommandMenu(api, texts), intake, reception, Duration.ofSeconds(10));
    poller = new LeadKeeper("telegram", leadership, reception, poll);
  }

  TelegramNode start() {
    sweeper.start();
    poller.start();
    return this;
  }

  /** As if the process had been killed: nothing is handed over, nothing is finished. */
  void die() {
    leadership.die();
    close();
  }

  @Override
  public void close() {
    sweeper.close();
    poller.close();
    threads.shutdownNow();
    threads.close();
    api.close();
  }

  private void accept(ConversationId conversation, String id, InboundItem event) {
    inbox.accept(conversation, id, event);
  }
}
