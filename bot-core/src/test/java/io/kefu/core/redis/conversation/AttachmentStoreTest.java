package io.kefu.core.redis.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.attachment.AttachmentStore;
import io.kefu.core.attachment.Attachments;
import io.kefu.core.attachment.Attachments.Taking;
import io.kefu.core.attachment.FileOrigin;
import io.kefu.core.attachment.Flaw;
import io.kefu.core.attachment.SampleFiles;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.AttachmentId;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.FileType;
import io.kefu.core.message.MessageId;
import io.kefu.core.privacy.MaskLabels;
import io.kefu.core.privacy.Masker;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.testing.RedisUnderTest;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(RedisKind.class)
class AttachmentStoreTest {

  private static final ConversationId OWNER = new ConversationId("c-1");
  private static final ConversationId STRANGER = new ConversationId("c-2");

  private final RedisUnderTest redis;
  private final AttachmentStore store;
  private final Attachments attachments;

  AttachmentStoreTest(RedisKind kind) {
    redis = kind.redis();
    store =
        new RedisAttachmentStore(
            redis.client(), new RedisAttachmentStore.Limits(3, 4_000_000, Duration.ofDays(30)));
    attachments = new Attachments(store, new Masker(MaskLabels.neutral()));
  }

  @BeforeEach
  void flush() {
    redis.flush();
  }

  @Test
  void keep_fileOfManyPieces_isReadByOtherNodesOfTheOwnerOnly() {
    byte[] content = new byte[1_300_000];
    new Random(1).nextBytes(content);
    AttachedFile file = keep("m-1", content);

    AttachmentStore elsewhere =
        new RedisAttachmentStore(
            redis.client(), new RedisAttachmentStore.Limits(3, 4_000_000, Duration.ofDays(30)));
    assertThat(elsewhere.find(OWNER, file.id())).contains(file);
    assertThat(elsewhere.read(OWNER, file.id()).orElseThrow()).isEqualTo(content);
    assertThat(elsewhere.find(STRANGER, file.id())).isEmpty();
    assertThat(elsewhere.read(STRANGER, file.id())).isEmpty();
  }

  @Test
  void reserve_sameMessageAgain_hasTheSamePlace() {
    Optional<AttachmentId> first = store.reserve(of(OWNER, "m-1"), 100);

    assertThat(store.reserve(of(OWNER, "m-1"), 100)).isEqualTo(first);
    assertThat(store.reserve(of(OWNER, "m-2"), 100)).isNotEqualTo(first);
    assertThat(store.reserve(of(STRANGER, "m-1"), 100)).isNotEqualTo(first);
  }

  @Test
  void reserve_moreThanAllowed_hasNoPlace() {
    assertThat(store.reserve(of(OWNER, "m-1"), 3_000_000)).isPresent();
    assertThat(store.reserve(of(OWNER, "m-2"), 1_000_001)).isEmpty();
    assertThat(store.reserve(of(OWNER, "m-3"), 10)).isPresent();
    assertThat(store.reserve(of(OWNER, "m-4"), 10)).isPresent();
    assertThat(store.reserve(of(OWNER, "m-5"), 10)).isEmpty();
    assertThat(store.reserve(of(STRANGER, "m-5"), 10)).isPresent();
  }

  @Test
  void erase_filesOfOneConversation_leavesNothingOfThem() {
    keep("m-1", new byte[600_000]);
    keep("m-2", new byte[5]);

    assertThat(store.erase(OWNER)).isEqualTo(2);

    assertThat(redis.client().keys("kefu:{f*")).isEmpty();
    assertThat(redis.client().exists(RedisKeys.files(OWNER))).isFalse();
    assertThat(store.erase(OWNER)).isZero();
  }

  @Test
  void everyKey_ofAFile_hasItsTime() {
    AttachedFile file = keep("m-1", new byte[600_000]);

    for (String key :
        new String[] {
          RedisKeys.files(OWNER), RedisKeys.file(file.id()), RedisKeys.chunk(file.id(), 2)
        }) {
      assertThat(redis.client().pttl(key)).as(key).isPositive();
    }
  }

  @Test
  void take_photo_keepsItCleanUnderAMaskedName() {
    Taking taking =
        attachments.take(of(OWNER, "m-1"), "13800138000 身份证.heic", SampleFiles.photo(6));

    assertThat(taking).isInstanceOf(Taking.Taken.class);
    AttachedFile file = ((Taking.Taken) taking).file();
    assertThat(file.name()).doesNotContain("13800138000").endsWith(".jpg");
    assertThat(attachments.open(OWNER, file.id()).orElseThrow().content())
        .hasSize((int) file.size());
    assertThat(attachments.open(STRANGER, file.id())).isEmpty();
    assertThat(attachments.take(of(OWNER, "m-2"), "a.png", new byte[] {1, 2, 3}))
        .isEqualTo(new Taking.Refused(Flaw.UNKNOWN_TYPE));
  }

  @Test
  void take_fileOfAnAgentsMessageFromTheCustomer_leavesTheAgentsAsItIs() {
    MessageId same = new MessageId("m-1");
    AttachedFile support = taken(FileOrigin.agent(OWNER, same), SampleFiles.photo(6));

    AttachedFile customers = taken(FileOrigin.customer(OWNER, same), SampleFiles.photo(1));
    AttachedFile again = taken(FileOrigin.agent(OWNER, same), SampleFiles.photo(1));

    assertThat(customers.id()).isNotEqualTo(support.id());
    assertThat(again).isEqualTo(support);
    assertThat(store.find(OWNER, support.id())).contains(support);
  }

  @Test
  void reserve_sameMessageWithALargerFile_countsIt() {
    assertThat(store.reserve(of(OWNER, "m-1"), 10)).isPresent();

    assertThat(store.reserve(of(OWNER, "m-1"), 4_000_001)).isEmpty();
    assertThat(store.reserve(of(OWNER, "m-1"), 3_000_000)).isPresent();
    assertThat(store.reserve(of(OWNER, "m-1"), 10)).isPresent();
    assertThat(store.reserve(of(OWNER, "m-2"), 1_000_001)).isEmpty();
  }

  @Test
  void keep_afterTheConversationWasErased_leavesNothing() {
    AttachmentId id = store.reserve(of(OWNER, "m-1"), 600_000).orElseThrow();
    store.erase(OWNER);

    store.keep(OWNER, new AttachedFile(id, "a.pdf", FileType.PDF, 600_000), new byte[600_000]);

    assertThat(redis.client().keys("kefu:{f*")).isEmpty();
  }

  private AttachedFile taken(FileOrigin origin, byte[] content) {
    return ((Taking.Taken) attachments.take(origin, "a.jpg", content)).file();
  }

  private static FileOrigin of(ConversationId conversation, String message) {
    return FileOrigin.customer(conversation, new MessageId(message));
  }

  private AttachedFile keep(String message, byte[] content) {
    AttachmentId id = store.reserve(of(OWNER, message), content.length).orElseThrow();
    AttachedFile file = new AttachedFile(id, "a.pdf", FileType.PDF, content.length);
    store.keep(OWNER, file, content);
    return file;
  }
}
