package io.kefu.core.redis.conversation;

import static io.kefu.core.redis.conversation.StoreNode.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.attachment.AttachmentStore;
import io.kefu.core.attachment.FileOrigin;
import io.kefu.core.dialog.Effect;
import io.kefu.core.dialog.TimerName;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.AttachmentId;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.FileType;
import io.kefu.core.message.MessageId;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.rights.ContactCopy;
import io.kefu.core.rights.ContactRights;
import io.kefu.core.rights.ErasureReceipt;
import io.kefu.core.turn.Commit;
import io.kefu.core.turn.Lease;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import redis.clients.jedis.StreamEntryID;

@ParameterizedClass
@EnumSource(RedisKind.class)
class ContactRightsTest {

  private static final ConversationId ID = new ConversationId("customer-77");
  private static final ConversationId OTHER = new ConversationId("customer-78");

  private final RedisUnderTest redis;
  private final StoreNode node;
  private final AttachmentStore files;
  private final RedisContactRecords records;
  private final ContactRights rights;

  ContactRightsTest(RedisKind kind) {
    redis = kind.redis();
    node = new StoreNode(redis.client(), "node-1");
    files =
        new RedisAttachmentStore(
            redis.client(), new RedisAttachmentStore.Limits(3, 1_000, Duration.ofDays(1)));
    records = new RedisContactRecords(redis.client());
    rights =
        new ContactRights(
            node.transcript,
            files,
            records,
            node.store,
            Clock.fixed(StoreNode.NOW, ZoneOffset.UTC));
  }

  @BeforeEach
  void flush() {
    redis.flush();
  }

  @Test
  void copy_conversation_holdsAllThatWasSaid() {
    talk(ID);

    ContactCopy copy = rights.copy(ID);

    assertThat(copy.messages())
        .extracting(message -> message.content().body().plain())
        .containsExactly("hello", "one", "two");
    assertThat(rights.copy(OTHER).messages()).isEmpty();
  }

  @Test
  void erase_conversation_leavesNothingOfItAndAllOfTheOthers() {
    talk(ID);
    talk(OTHER);
    keepFile(ID);
    redis.client().rpush(RedisKeys.notes(ID), "1 {}");
    redis.client().hset(RedisKeys.marks(ID), "sent", "1");
    notKnown(ID);
    notKnown(OTHER);
    redis.client().zadd(RedisKeys.muted(RedisKeys.shard(ID)), 1, ID.value());

    ErasureReceipt receipt = rights.erase(ID);

    assertThat(receipt.lines()).isEqualTo(3);
    assertThat(receipt.files()).isEqualTo(1);
    assertThat(redis.client().keys("kefu:{s" + RedisKeys.shard(ID) + "}*" + ID.value())).isEmpty();
    assertThat(redis.client().zrange(RedisKeys.timers(RedisKeys.shard(ID)), 0, -1))
        .noneMatch(member -> member.startsWith(ID.value()));
    assertThat(redis.client().zrange(RedisKeys.ready(RedisKeys.shard(ID)), 0, -1))
        .doesNotContain(ID.value());
    assertThat(redis.client().zrange(RedisKeys.active(RedisKeys.shard(ID)), 0, -1))
        .doesNotContain(ID.value());
    assertThat(redis.client().exists(RedisKeys.muted(RedisKeys.shard(ID)))).isFalse();
    assertThat(entries(RedisKeys.unanswered(RedisKeys.shard(ID)), ID)).isZero();
    assertThat(entries(RedisKeys.unanswered(RedisKeys.shard(OTHER)), OTHER)).isOne();
    assertThat(effects(ID)).isZero();
    assertThat(rights.copy(OTHER).messages()).hasSize(3);
    assertThat(effects(OTHER)).isEqualTo(2);
  }

  @Test
  void erase_casesAtTheDesk_areGoneFromEveryList() {
    for (ConversationId id : new ConversationId[] {ID, OTHER}) {
      String handoff = "h-" + id.value();
      redis.client().rpush(RedisKeys.deskCasesOf(id.value()), handoff);
      redis.client().hset(RedisKeys.deskCase(handoff), "agent", "wang");
      redis.client().zadd(RedisKeys.DESK_OPEN, 1, handoff);
      redis.client().zadd(RedisKeys.DESK_ENDED, 1, handoff);
      redis.client().sadd(RedisKeys.deskLoad("wang"), handoff);
      redis.client().rpush(RedisKeys.deskPending(handoff), "{}");
    }

    rights.erase(ID);

    assertThat(redis.client().keys("kefu:{desk}*" + ID.value())).isEmpty();
    assertThat(redis.client().zrange(RedisKeys.DESK_OPEN, 0, -1))
        .containsExactly("h-" + OTHER.value());
    assertThat(redis.client().zrange(RedisKeys.DESK_ENDED, 0, -1)).hasSize(1);
    assertThat(redis.client().smembers(RedisKeys.deskLoad("wang"))).hasSize(1);
    assertThat(redis.client().exists(RedisKeys.deskCase("h-" + OTHER.value()))).isTrue();
  }

  @Test
  void erase_turnUnderWay_comesToNothing() {
    Lease lease = node.lease(ID, "hello");
    rights.erase(ID);

    assertThat(node.commit(lease, say("one"))).isEqualTo(new Commit.Stale());
    assertThat(rights.copy(ID).messages()).isEmpty();
  }

  @Test
  void receipts_afterErasures_nameNobody() {
    talk(ID);
    ErasureReceipt first = rights.erase(ID);
    ErasureReceipt second = rights.erase(ID);

    assertThat(records.receipts(10)).containsExactly(second, first);
    assertThat(second.lines()).isZero();
    assertThat(first.conversation()).isEqualTo(ContactRights.digest(ID)).doesNotContain("customer");
  }

  private void talk(ConversationId id) {
    node.done(
        node.lease(id, "hello"),
        say("one"),
        say("two"),
        new Effect.SetTimer(TimerName.values()[0], StoreNode.NOW.plusSeconds(60)));
  }

  private void notKnown(ConversationId id) {
    Map<String, String> question = Map.of("c", id.value(), "q", "?");
    redis
        .client()
        .xadd(RedisKeys.unanswered(RedisKeys.shard(id)), StreamEntryID.NEW_ENTRY, question);
  }

  /** How many effects of a conversation its outbox holds. */
  private long effects(ConversationId id) {
    return entries(RedisKeys.outbox(RedisKeys.shard(id)), id);
  }

  private long entries(String stream, ConversationId id) {
    return redis.client().xrange(stream, "-", "+").stream()
        .filter(entry -> id.value().equals(entry.getFields().get("c")))
        .count();
  }

  private void keepFile(ConversationId id) {
    AttachmentId file =
        files.reserve(FileOrigin.customer(id, new MessageId("f-1")), 5).orElseThrow();
    files.keep(id, new AttachedFile(file, "a.pdf", FileType.PDF, 5), new byte[5]);
  }
}
