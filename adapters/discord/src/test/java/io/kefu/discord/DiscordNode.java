package io.kefu.discord;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.channel.Gate;
import io.kefu.core.channel.reception.CustomerFiles;
import io.kefu.core.channel.reception.LeadKeeper;
import io.kefu.core.channel.reception.Reception;
import io.kefu.core.channel.testing.MortalLeadership;
import io.kefu.core.channel.testing.TestDesk;
import io.kefu.core.channel.testing.TestTurns;
import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.deskchat.MirrorRounds;
import io.kefu.core.privacy.MaskLabels;
import io.kefu.core.privacy.Masker;
import io.kefu.core.redis.channel.RedisBudgets;
import io.kefu.core.redis.channel.RedisLeadership;
import io.kefu.core.redis.channel.RedisPrivatePlaces;
import io.kefu.core.redis.channel.RedisReadMarks;
import io.kefu.core.redis.conversation.RedisAttachmentStore;
import io.kefu.core.redis.conversation.RedisWithdrawals;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.turn.Inbox;
import io.kefu.core.turn.Withdrawals;
import io.kefu.discord.api.BotToken;
import io.kefu.discord.api.DiscordApi;
import io.kefu.discord.api.Seal;
import io.kefu.discord.desk.Roles;
import io.kefu.discord.desk.ServerDesk;
import io.kefu.discord.fake.DeskThreads;
import io.kefu.discord.fake.FakeDiscord;
import io.kefu.discord.inbound.Backfill;
import io.kefu.discord.inbound.CommandMenu;
import io.kefu.discord.inbound.DeskIntake;
import io.kefu.discord.inbound.EventIntake;
import io.kefu.discord.inbound.GatewayReceiver;
import io.kefu.discord.outbound.Courtesies;
import io.kefu.discord.outbound.DiscordChannel;
import io.kefu.discord.outbound.Limits;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import redis.clients.jedis.UnifiedJedis;

/** A whole node: the real dialog, store and channel; only Discord is not itself. */
final class DiscordNode implements AutoCloseable {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final GatewayReceiver.Pace HASTE =
      new GatewayReceiver.Pace(Duration.ofMillis(500), Duration.ZERO);
  private static final MirrorRounds.Pace BRISK =
      new MirrorRounds.Pace(Duration.ofMillis(50), Duration.ofMinutes(30));

  final Inbox inbox;
  final DiscordChannel channel;
  final GatewayReceiver gateway;
  final Reception reception = new Reception("Discord", CLOCK);
  final Attachments attachments;
  final Reception deskReception = new Reception("Discord's desk", CLOCK);
  final TestDesk desk;
  final Withdrawals withdrawals;
  final HeardNews news = new HeardNews();
  private final DiscordApi api;
  private final MortalLeadership leadership;
  private final LeadKeeper keeper;
  private final LeadKeeper rounds;
  private final TestTurns turns;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  DiscordNode(RedisUnderTest redis, String name, FakeDiscord discord) {
    this(redis, name, discord, FakeDiscord.TOKEN);
  }

  DiscordNode(RedisUnderTest redis, String name, FakeDiscord discord, String secret) {
    this(redis, name, discord, secret, Limits.DEFAULT, new Roles(Set.of(), Set.of()));
  }

  /** A node that is not slowed down by limits. */
  static DiscordNode withDesk(RedisUnderTest redis, String name, FakeDiscord discord, Roles roles) {
    return new DiscordNode(redis, name, discord, FakeDiscord.TOKEN, new Limits(500, 500), roles);
  }

  private DiscordNode(
      RedisUnderTest home,
      String name,
      FakeDiscord discord,
      String secret,
      Limits limits,
      Roles roles) {
    UnifiedJedis redis = home.client();
    BotToken token = new BotToken(secret);
    api = new DiscordApi(discord.address(), token);
    ChannelTexts texts = DiscordText.in("zh-CN");
    Seal seal = new Seal(token);
    Gate gate = new Gate("discord", new RedisBudgets(redis, CLOCK), CLOCK);
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

    leadership = new MortalLeadership(new RedisLeadership(redis, name, Duration.ofSeconds(3)));
    desk = new TestDesk(home, turns, DiscordChannel.ID, leadership);
    ServerDesk room =
        new ServerDesk(
            api,
            gate,
            limits,
            attachments,
            deskReception,
            desk.ground(),
            new ServerDesk.Setting(DeskThreads.CHANNEL, "zh-CN", BRISK));
    room.desk().follow(desk.deskFeed(), desk.threadFeed());
    rounds = new LeadKeeper("discord-desk", leadership, deskReception, room.work());
    DeskIntake agents =
        new DeskIntake(
            new DeskIntake.Setting(DeskThreads.CHANNEL, roles),
            room.desk().talk(),
            desk.linking(),
            texts,
            api,
            attachments,
            threads);

    withdrawals = new RedisWithdrawals(redis, news, Duration.ofDays(1));
    RedisReadMarks marks = new RedisReadMarks(redis);
    EventIntake intake =
        new EventIntake(
            inbox,
            withdrawals,
            marks,
            new RedisPrivatePlaces(redis),
            channel,
            api,
            new CustomerFiles(attachments),
            texts,
            seal,
            Optional.of(agents),
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
            new GatewayReceiver.Setting(discord.address(), 0, HASTE));
    keeper = new LeadKeeper("discord", leadership, reception, gateway);
  }

  DiscordNode start() {
    turns.start();
    keeper.start();
    return this;
  }

  /** Also keeps the desk's threads. */
  DiscordNode startDesk() {
    rounds.start();
    return start();
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
    rounds.close();
    keeper.close();
    desk.close();
    threads.shutdownNow();
    threads.close();
    api.close();
  }
}
