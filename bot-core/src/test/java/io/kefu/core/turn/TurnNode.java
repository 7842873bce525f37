package io.kefu.core.turn;

import io.kefu.core.channel.Channels;
import io.kefu.core.dialog.Dialog;
import io.kefu.core.dialog.DialogSettings;
import io.kefu.core.dialog.TestDialogs;
import io.kefu.core.handoff.desk.DeskSettings;
import io.kefu.core.message.Address;
import io.kefu.core.message.Content;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.InboundMessage;
import io.kefu.core.message.MessageId;
import io.kefu.core.privacy.MaskLabels;
import io.kefu.core.privacy.Masker;
import io.kefu.core.redis.RedisStoreSettings;
import io.kefu.core.redis.channel.RedisThrottle;
import io.kefu.core.redis.conversation.RedisAgenda;
import io.kefu.core.redis.conversation.RedisAttachmentStore;
import io.kefu.core.redis.conversation.RedisConversationStore;
import io.kefu.core.redis.conversation.RedisConversations;
import io.kefu.core.redis.conversation.RedisJoinCodes;
import io.kefu.core.redis.conversation.RedisOutbox;
import io.kefu.core.redis.conversation.RedisTranscript;
import io.kefu.core.redis.desk.RedisAssignments;
import io.kefu.core.redis.desk.RedisCaseBook;
import io.kefu.core.redis.desk.RedisCaseNews;
import io.kefu.core.redis.desk.RedisDeliveries;
import io.kefu.core.redis.desk.RedisDesk;
import io.kefu.core.redis.desk.RedisDeskPost;
import io.kefu.core.redis.desk.RedisHandoffQueue;
import io.kefu.core.redis.desk.RedisPresence;
import io.kefu.core.redis.report.RedisReports;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import redis.clients.jedis.UnifiedJedis;

/** A whole node but for its channels' upstream: several of them share one Redis. */
final class TurnNode implements AutoCloseable {

  final FaultyStore store;
  final ScriptedChannel channel;
  final ShiftedClock clock = new ShiftedClock();
  final Inbox inbox;
  final RedisHandoffQueue queue;
  final DeskCourier courier;
  final RedisAssignments assignments;
  final RedisCaseBook book;
  final RedisPresence presence;
  final RedisConversations conversations;
  final RedisReports reports;
  final DeskVoice voice;
  final RedisDeliveries deliveries;
  final RedisAttachmentStore files;
  private final Sweeper sweeper;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** How a test wants its nodes. */
  record Setting(Duration debounce, Duration lease, Duration takeOver) {
    static final Setting BRISK =
        new Setting(Duration.ZERO, Duration.ofSeconds(30), Duration.ofSeconds(30));

    DialogSettings dialog() {
      return new DialogSettings(debounce, Duration.ofHours(24), Duration.ofMinutes(5), 0);
    }

    /** So long that whoever waits for no reason is not answered in time. */
    Duration longestBurst() {
      return debounce.multipliedBy(2);
    }

    Setting joining(Duration debounce) {
      return new Setting(debounce, lease, takeOver);
    }

    Setting abandoningAfter(Duration lease, Duration takeOver) {
      return new Setting(debounce, lease, takeOver);
    }
  }

  TurnNode(UnifiedJedis redis, String name, ScriptedChannel channel, Setting setting) {
    this(redis, name, channel, setting, TestDialogs.dialog(setting.dialog()));
  }

  TurnNode(
      UnifiedJedis redis, String name, ScriptedChannel channel, Setting setting, Dialog dialog) {
    this(redis, name, List.of(channel), setting, dialog);
  }

  TurnNode(
      UnifiedJedis redis, String name, List<ScriptedChannel> all, Setting setting, Dialog dialog) {
    this.channel = all.getFirst();
    RedisStoreSettings settings =
        new RedisStoreSettings(name, setting.lease, setting.takeOver, Duration.ofDays(1), 500);
    store = new FaultyStore(new RedisConversationStore(redis, settings));
    RedisDesk desk = new RedisDesk(redis, settings, DeskSettings.DEFAULT, clock);
    courier = new DeskCourier(new RedisDeskPost(desk), this::accept);
    queue = new RedisHandoffQueue(desk, courier, ZoneId.of("Asia/Shanghai"));
    assignments = new RedisAssignments(desk, courier);
    book = new RedisCaseBook(desk);
    presence = new RedisPresence(desk, courier);
    conversations = new RedisConversations(redis);
    deliveries = new RedisDeliveries(desk, new NoThreadFeed());
    reports = new RedisReports(redis);
    voice = new DeskVoice(book, presence, new Masker(MaskLabels.neutral()), this::accept);
    files =
        new RedisAttachmentStore(
            redis, new RedisAttachmentStore.Limits(20, 50_000_000, Duration.ofDays(1)));
    TranscriptFiles transcripts =
        new TranscriptFiles(
            new RedisTranscript(redis), files, TestDialogs.texts(), ZoneId.of("Asia/Shanghai"));
    Channels channels = new Channels(List.copyOf(all));
    TurnMetrics metrics = new TurnMetrics(new SimpleMeterRegistry());
    Dispatcher dispatcher =
        new Dispatcher(
            new RedisOutbox(redis, settings),
            channels,
            new DeskTasks(
                queue,
                new RedisCaseNews(desk, courier),
                assignments,
                transcripts::keep,
                this::accept),
            new JoinTasks(
                new RedisJoinCodes(redis, new RedisThrottle(redis, clock)), this::accept, clock),
            metrics,
            threads);
    TurnRunner turns =
        new TurnRunner(
            store,
            dialog,
            dispatcher,
            channels,
            metrics,
            clock,
            name,
            threads,
            setting.longestBurst());
    inbox = new Inbox(store, new Masker(MaskLabels.neutral()), turns, clock);
    sweeper =
        new Sweeper(
            new RedisAgenda(redis, settings),
            store,
            turns,
            dispatcher,
            inbox,
            clock,
            Duration.ofMillis(50));
  }

  /** Looks once for what was left lying. */
  void sweep() {
    sweeper.round();
  }

  /** Goes on looking. */
  void keepSweeping() {
    sweeper.start();
  }

  Inbox.Acceptance says(ConversationId conversation, String id, String text) {
    return accepts(conversation, id, new Content.Text(text));
  }

  /** Takes a message in; as a channel does, again and again while it is not stored. */
  Inbox.Acceptance accepts(ConversationId conversation, String id, Content content) {
    return accepts(conversation, TestDialogs.ADDRESS, id, content);
  }

  Inbox.Acceptance accepts(
      ConversationId conversation, Address address, String id, Content content) {
    return accepts(
        new InboundMessage(conversation, address, new MessageId(id), content, clock.instant()));
  }

  Inbox.Acceptance accepts(InboundMessage message) {
    while (true) {
      try {
        Inbox.Acceptance acceptance = inbox.accept(message);
        if (acceptance instanceof Inbox.Acceptance.Accepted) {
          return acceptance;
        }
      } catch (StoreUnavailableException busy) {
        Thread.onSpinWait();
      }
    }
  }

  @Override
  public void close() {
    sweeper.close();
    threads.shutdownNow();
    threads.close();
  }

  private void accept(ConversationId conversation, String id, InboundItem event) {
    inbox.accept(conversation, id, event);
  }
}
