package io.kefu.core.redis.conversation;

import io.kefu.core.attachment.AttachmentStore;
import io.kefu.core.attachment.FileOrigin;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.AttachmentId;
import io.kefu.core.message.ConversationId;
import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.RedisScript;
import io.kefu.core.redis.StoredJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/**
 * Files in pieces, so that no single one keeps the server from others for long. A file is there
 * once its description is, which is written last; what was begun and not finished goes by itself.
 */
public final class RedisAttachmentStore implements AttachmentStore {

  private static final RedisScript RESERVE = RedisScript.named("reserve");
  private static final int CHUNK = 256 * 1024;
  private static final int RANDOM_BYTES = 24;

  private final RedisAccess redis;
  private final Limits limits;
  private final StoredJson json = new StoredJson();
  private final SecureRandom random = new SecureRandom();

  /**
   * How much is kept.
   *
   * @param files of one conversation
   * @param bytes of all files of one conversation
   * @param retention how long a file is kept
   */
  public record Limits(int files, long bytes, Duration retention) {}

  public RedisAttachmentStore(UnifiedJedis redis, Limits limits) {
    this.redis = new RedisAccess(redis);
    this.limits = limits;
  }

  private record Stored(ConversationId conversation, AttachedFile file) {}

  @Override
  public Optional<AttachmentId> reserve(FileOrigin origin, long size) {
    byte[] id = new byte[RANDOM_BYTES];
    random.nextBytes(id);
    List<?> room =
        redis.run(
            RESERVE,
            List.of(RedisKeys.files(origin.conversation())),
            List.of(
                origin.from() + ":" + origin.message(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(id),
                String.valueOf(size),
                String.valueOf(limits.files()),
                String.valueOf(limits.bytes()),
                String.valueOf(limits.retention().toMillis())));
    return room.stream().findFirst().map(kept -> new AttachmentId((String) kept));
  }

  @Override
  public AttachedFile keep(ConversationId conversation, AttachedFile file, byte[] content) {
    Optional<AttachedFile> kept = find(conversation, file.id());
    if (kept.isPresent()) {
      return kept.get();
    }
    write(conversation, file, content);
    if (!hasRoom(conversation, file.id())) {
      erase(file.id(), content.length);
    }
    return file;
  }

  private void write(ConversationId conversation, AttachedFile file, byte[] content) {
    for (int from = 0; from < content.length; from += CHUNK) {
      byte[] key = bytes(RedisKeys.chunk(file.id(), from / CHUNK));
      byte[] chunk = Arrays.copyOfRange(content, from, Math.min(from + CHUNK, content.length));
      redis.ask(jedis -> jedis.set(key, chunk, forItsTime()));
    }
    String description = json.write(new Stored(conversation, file));
    redis.ask(jedis -> jedis.set(RedisKeys.file(file.id()), description, forItsTime()));
  }

  /** Not if the conversation was erased meanwhile. */
  private boolean hasRoom(ConversationId conversation, AttachmentId id) {
    List<String> rooms =
        Objects.requireNonNull(redis.ask(jedis -> jedis.hvals(RedisKeys.files(conversation))));
    return rooms.stream().anyMatch(room -> room.startsWith(id.value() + " "));
  }

  @Override
  public Optional<AttachedFile> find(ConversationId conversation, AttachmentId id) {
    return Optional.ofNullable(redis.<String>ask(jedis -> jedis.get(RedisKeys.file(id))))
        .map(description -> json.read(description, Stored.class))
        .filter(stored -> stored.conversation().equals(conversation))
        .map(Stored::file);
  }

  @Override
  public Optional<byte[]> read(ConversationId conversation, AttachmentId id) {
    return find(conversation, id).flatMap(this::content);
  }

  @Override
  public int erase(ConversationId conversation) {
    Map<String, String> files =
        Objects.requireNonNull(redis.ask(jedis -> jedis.hgetAll(RedisKeys.files(conversation))));
    files.values().forEach(this::erase);
    redis.ask(jedis -> jedis.del(RedisKeys.files(conversation)));
    return files.size();
  }

  private void erase(String idAndSize) {
    String[] parts = idAndSize.split(" ");
    erase(new AttachmentId(parts[0]), Long.parseLong(parts[1]));
  }

  private void erase(AttachmentId id, long size) {
    redis.ask(jedis -> jedis.del(RedisKeys.file(id)));
    for (int number = 0; number < chunks(size); number++) {
      String key = RedisKeys.chunk(id, number);
      redis.ask(jedis -> jedis.del(key));
    }
  }

  /** Empty if a piece is gone: the file's time was over while it was read. */
  private Optional<byte[]> content(AttachedFile file) {
    ByteArrayOutputStream content = new ByteArrayOutputStream((int) file.size());
    for (int number = 0; number < chunks(file.size()); number++) {
      byte[] key = bytes(RedisKeys.chunk(file.id(), number));
      byte[] chunk = redis.ask(jedis -> jedis.get(key));
      if (chunk == null) {
        return Optional.empty();
      }
      content.writeBytes(chunk);
    }
    return Optional.of(content.toByteArray());
  }

  private SetParams forItsTime() {
    return SetParams.setParams().px(limits.retention().toMillis());
  }

  private static int chunks(long size) {
    return Math.toIntExact((size + CHUNK - 1) / CHUNK);
  }

  private static byte[] bytes(String key) {
    return key.getBytes(StandardCharsets.US_ASCII);
  }
}
