package io.kefu.core.channel.testing;

import io.kefu.core.channel.Channel;
import io.kefu.core.channel.Channels;
import io.kefu.core.dialog.DialogSettings;
import io.kefu.core.dialog.TestDialogs;
import io.kefu.core.handoff.desk.DeskSettings;
import io.kefu.core.message.ConversationId;
import io.kefu.core.privacy.MaskLabels;
import io.kefu.core.privacy.Masker;
import io.kefu.core.redis.RedisStoreSettings;
import io.kefu.core.redis.channel.RedisThrottle;
import io.kefu.core.redis.conversation.RedisAgenda;
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
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import redis.clients.jedis.UnifiedJedis;

/** A node as channels see it: the real dialog on the real store, in a hurry. */
public final class TestTurns implements AutoCloseable {

  private static final Clock CLOCK = Clock.systemUTC();

  private final RedisDesk desk;
  private final DeskCourier courier;
  private final Inbox inbox;
  private final Sweeper sweeper;

  /**
   * How soon what a dead node had is taken from it.
   *
   * @param term of a lead
   * @param lease of a conversation
   * @param takeOver how long what is sent may go unacknowledged
   */
  public record Haste(Duration term, Duration lease, Duration takeOver) {

    public static final Haste USUAL =
        new Haste(Duration.ofSeconds(6), Duration.ofSeconds(8), Duration.ofSeconds(20));
  }

  /**
   * @param threads the channel's own; closed by whoever made them
   */
  public TestTurns(UnifiedJedis redis, String name, Channel channel, ExecutorService threads) {
    this(redis, name, channel, threads, Haste.USUAL);
  }

  public TestTurns(
      UnifiedJedis redis, String name, Channel channel, ExecutorService threads, Haste haste) {
    RedisStoreSettings settings =
        new RedisStoreSettings(name, haste.lease(), haste.takeOver(), Duration.ofDays(1), 500);
    Channels channels = new Channels(List.of(channel));
    RedisConversationStore store = new RedisConversationStore(redis, settings);
    TurnMetrics metrics = new TurnMetrics(new SimpleMeterRegistry());
    desk = new RedisDesk(redis, settings, DeskSettings.DEFAULT, CLOCK);
    courier = new DeskCourier(new RedisDeskPost(desk), this::accept);
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
        new DialogSettings(Duration.ofMillis(20), Duration.ofHours(24), Duration.ofMinutes(5), 0);
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
  }

  public Inbox inbox() {
    return inbox;
  }

  /** The cases of this node's conversations. */
  public RedisDesk desk() {
    return desk;
  }

  /** Brings the desk's words to this node's conversations. */
  public DeskCourier courier() {
    return courier;
  }

  /** Looks after what was left lying, from now on. */
  public void start() {
    sweeper.start();
  }

  @Override
  public void close() {
    sweeper.close();
  }

  private void accept(ConversationId conversation, String id, InboundItem event) {
    inbox.accept(conversation, id, event);
  }
}
