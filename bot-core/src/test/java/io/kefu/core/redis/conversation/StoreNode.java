package io.kefu.core.redis.conversation;

import io.kefu.core.dialog.Conversation;
import io.kefu.core.dialog.Effect;
import io.kefu.core.dialog.TestDialogs;
import io.kefu.core.handoff.desk.DeskSettings;
import io.kefu.core.message.Block;
import io.kefu.core.message.Content;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.Reply;
import io.kefu.core.message.RichText;
import io.kefu.core.message.Span;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.RedisStoreSettings;
import io.kefu.core.redis.desk.RedisDesk;
import io.kefu.core.redis.desk.RedisDeskPost;
import io.kefu.core.redis.desk.RedisHandoffQueue;
import io.kefu.core.turn.Commit;
import io.kefu.core.turn.DeskCourier;
import io.kefu.core.turn.InboundItem;
import io.kefu.core.turn.Incoming;
import io.kefu.core.turn.Lease;
import io.kefu.core.turn.OutboxEntry;
import io.kefu.core.turn.Receipt;
import io.kefu.core.turn.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import redis.clients.jedis.UnifiedJedis;

/** One of several nodes on the same Redis, and what tests have it do. */
public final class StoreNode {

  public static final Instant NOW = TestDialogs.NOW;
  public static final Duration LEASE = Duration.ofSeconds(8);

  final RedisConversationStore store;
  final RedisOutbox outbox;
  final RedisAgenda agenda;
  public final RedisHandoffQueue queue;
  final RedisTranscript transcript;

  /** A node that takes over effects at once, as tests do not wait. */
  public StoreNode(UnifiedJedis redis, String name) {
    this(redis, new RedisStoreSettings(name, LEASE, Duration.ZERO, Duration.ofDays(90), 100));
  }

  public StoreNode(UnifiedJedis redis, RedisStoreSettings settings) {
    store = new RedisConversationStore(redis, settings);
    outbox = new RedisOutbox(redis, settings);
    agenda = new RedisAgenda(redis, settings);
    RedisDesk desk =
        new RedisDesk(redis, settings, DeskSettings.DEFAULT, Clock.fixed(NOW, ZoneOffset.UTC));
    DeskCourier nobody = new DeskCourier(new RedisDeskPost(desk), (_, _, _) -> {});
    queue = new RedisHandoffQueue(desk, nobody, ZoneId.of("Asia/Shanghai"));
    transcript = new RedisTranscript(redis);
  }

  public Receipt receive(ConversationId id, String message) {
    return receive(id, message, NOW);
  }

  public Receipt receive(ConversationId id, String message, Instant now) {
    return store.receive(text(id, message), now);
  }

  /** Receives where the conversation is free. */
  public Lease lease(ConversationId id, String message) {
    return ((Receipt.Leased) receive(id, message)).lease();
  }

  /** Commits a turn that handled all that was pending. */
  public Commit commit(Lease lease, Effect... effects) {
    return store.commit(
        new Turn(lease, lease.pending().size(), state(lease), List.of(effects), NOW, NOW));
  }

  public Commit.Done done(Lease lease, Effect... effects) {
    return (Commit.Done) commit(lease, effects);
  }

  /** What is left lying in the shard of this conversation. */
  public io.kefu.core.turn.Agenda.Found look(ConversationId id, Instant now) {
    return agenda.look(RedisKeys.shard(id), now);
  }

  public static Conversation state(Lease lease) {
    return lease
        .state()
        .orElseGet(() -> Conversation.started(lease.conversation(), TestDialogs.ADDRESS));
  }

  public static Incoming text(ConversationId id, String message) {
    return new Incoming(
        id,
        "webchat:" + message,
        new InboundItem.Message(TestDialogs.ADDRESS, new Content.Text(message), Set.of()),
        Optional.of(line(message)),
        Optional.empty());
  }

  public static Effect.Say say(String text) {
    return new Effect.Say(reply(text), List.of(), Optional.empty());
  }

  public static String said(OutboxEntry entry) {
    return ((OutboxEntry.Task.Send) entry.task()).message().content().body().plain();
  }

  private static TranscriptMessage line(String text) {
    return new TranscriptMessage(
        0,
        TranscriptMessage.Author.CUSTOMER,
        reply(text),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        NOW);
  }

  private static Reply reply(String text) {
    return new Reply(
        new RichText(List.of(new Block.Paragraph(List.of(Span.plain(text))))),
        List.of(),
        Optional.empty());
  }
}
