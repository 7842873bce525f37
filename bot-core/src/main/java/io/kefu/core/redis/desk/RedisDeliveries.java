package io.kefu.core.redis.desk;

import io.kefu.core.handoff.HandoffId;
import io.kefu.core.message.ConversationId;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.RedisScript;
import io.kefu.core.turn.Deliveries;
import io.kefu.core.turn.DeliveryMarks;
import io.kefu.core.turn.ThreadFeed;
import io.kefu.core.turn.ThreadNews;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Marks as a hash beside the transcript; the acknowledgement of an effect writes them. */
public final class RedisDeliveries implements Deliveries {

  private static final RedisScript SEEN = RedisScript.named("seen");
  private static final RedisScript READ = RedisScript.ofDesk("read");
  private static final String FAILED = "failed:";
  private static final String WITHDRAWN = "withdrawn:";

  private final RedisDesk desk;
  private final ThreadFeed feed;

  public RedisDeliveries(RedisDesk desk, ThreadFeed feed) {
    this.desk = desk;
    this.feed = feed;
  }

  @Override
  public DeliveryMarks of(ConversationId conversation) {
    Map<String, String> fields =
        Objects.requireNonNull(
            desk.redis().ask(jedis -> jedis.hgetAll(RedisKeys.marks(conversation))));
    SortedMap<Long, Long> withdrawn = new TreeMap<>();
    lines(fields, WITHDRAWN).forEach((line, order) -> withdrawn.put(Long.valueOf(order), line));
    return new DeliveryMarks(
        mark(fields, "sent"),
        mark(fields, "read"),
        lines(fields, FAILED),
        List.copyOf(withdrawn.values()));
  }

  /** What is marked so, by the line. */
  private static Map<Long, String> lines(Map<String, String> fields, String kind) {
    Map<Long, String> marked = new HashMap<>();
    fields.forEach((name, value) -> {
      if (name.startsWith(kind)) {
        marked.put(Long.valueOf(name.substring(kind.length())), value);
      }
    });
    return marked;
  }

  @Override
  public void readByCustomer(ConversationId conversation, long sequence) {
    String retention = String.valueOf(desk.store().retention().toMillis());
    List<?> seen =
        desk.redis()
            .run(
                SEEN,
                List.of(RedisKeys.marks(conversation)),
                List.of(String.valueOf(sequence), retention));
    if (seen.getFirst().equals(1L)) {
      feed.tell(
          new ThreadNews.Delivery(
              conversation, sequence, DeliveryMarks.State.READ, Optional.empty()));
    }
  }

  @Override
  public void readByAgent(HandoffId handoff, long sequence) {
    desk.step(READ, handoff.value(), String.valueOf(sequence));
  }

  private static long mark(Map<String, String> fields, String name) {
    return Long.parseLong(fields.getOrDefault(name, "0"));
  }
}
