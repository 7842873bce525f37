package io.kefu.discord;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.channel.Gate;
import io.kefu.core.channel.reception.CustomerFiles;
import io.kefu.core.channel.reception.LeadKeeper;
import io.kefu.core.channel.reception.Reception;
import io.kefu.core.channel.testing.MortalLeadership;
import io.kefu.core.channel.testing.TestTurns;
import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.privacy.MaskLabels;
import io.kefu.core.privacy.Masker;
import io.kefu.core.redis.channel.RedisBudgets;
import io.kefu.core.redis.channel.RedisLeadership;
import io.kefu.core.redis.channel.RedisReadMarks;
import io.kefu.core.redis.conversation.RedisAttachmentStore;
import io.kefu.core.turn.Inbox;
import io.kefu.discord.api.BotToken;
import io.kefu.discord.api.DiscordApi;
import io.kefu.discord.api.Seal;
import io.kefu.discord.fake.FakeDiscord;
import io.kefu.discord.inbound.Backfill;
import io.kefu.discord.inbound.CommandMenu;
import io.kefu.discord.inbound.EventIntake;
import io.kefu.discord.inbound.GatewayReceiver;
import io.kefu.discord.outbound.Courtesies;
import io.kefu.discord.outbound.DiscordChannel;
import io.kefu.discord.outbound.Limits;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import redis.clients.jedis.UnifiedJedis;

/** A whole node: the real dialog, store and channel; only Discord is not itself. */
final class DiscordNode implements AutoCloseable {

  private static final Clock CLOCK = Clock.systemUTC();

  final Inbox inbox;
  final DiscordChannel channel;
  final GatewayReceiver gateway;
  final Reception reception = new Reception("Discord", CLOCK);
  final Attachments attachments;
  private final DiscordApi api;
  private final MortalLeadership leadership;
  private final LeadKeeper keeper;
  private final TestTurns turns;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  DiscordNode(UnifiedJedis redis, String name, FakeDiscord discord) {
    this(redis, name, discord, FakeDiscord.TOKEN);
  }

  DiscordNode(UnifiedJedis redis, String name, FakeDiscord discord, String secret) {
    BotToken token = new BotToken(secret);
    api = new DiscordApi(discord.address(), token);
    ChannelTexts texts = DiscordText.in("zh-CN");
    Seal seal = new Seal(token);
    Gate gate = new Gate("discord", new RedisBudgets(redis, CLOCK), CLOCK);
    Limits limits = Limits.DEFAULT;
    attachments =
        new Attachments(
            new RedisAttachmentStore(
                redis, new RedisAttachmentStore.Limits(20, 50_000_000, Duration.ofDays(1))),
            new Masker(MaskLabels.neutral()));
    channel =
        new DiscordChannel(
            api,
            gate,
            limits,
            new Courtesies(api, gate, limits, threads),
            seal,
            texts,
            attachments);
    turns = new TestTurns(redis, name, channel, threads);
    inbox = turns.inbox();

    RedisReadMarks marks = new RedisReadMarks(redis);
    EventIntake intake =
        new EventIntake(
            inbox,
            marks,
            channel,
            api,
            new CustomerFiles(attachments),
            texts,
            seal,
            CLOCK,
            threads);
    gateway =
        new GatewayReceiver(
            api,
            token,
            intake,
            new Backfill(api, marks, intake, Duration.ofHours(24), CLOCK),
            new CommandMenu(texts),
            reception,
            threads,
            CLOCK,
            new GatewayReceiver.Setting(discord.address(), 0));
    leadership = new MortalLeadership(new RedisLeadership(redis, name, Duration.ofSeconds(3)));
    keeper = new LeadKeeper("discord", leadership, reception, gateway);
  }

  DiscordNode start() {
    turns.start();
    keeper.start();
    return this;
  }

  boolean receives() {
    return reception.state() instanceof Reception.State.Receiving;
  }

  /** As if the process had been killed: nothing is handed over, nothing is finished. */
  void die() {
    leadership.die();
    close();
  }

  @Override
  public void close() {
    turns.close();
    keeper.close();
    threads.shutdownNow();
    threads.close();
    api.close();
  }
}
