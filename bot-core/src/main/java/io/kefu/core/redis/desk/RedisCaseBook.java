package io.kefu.core.redis.desk;

import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.cases.CaseBook;
import io.kefu.core.handoff.cases.DeskCase;
import io.kefu.core.message.ConversationId;
import io.kefu.core.redis.RedisKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import redis.clients.jedis.resps.Tuple;

/**
 * Cases as hashes, found by the sorted sets and lists they stand in; read a few hundred at once.
 */
public final class RedisCaseBook implements CaseBook {

  private static final int AT_ONCE = 200;

  private final RedisDesk desk;
  private final StoredCases stored;

  public RedisCaseBook(RedisDesk desk) {
    this.desk = desk;
    this.stored = new StoredCases(desk.json());
  }

  @Override
  public Optional<DeskCase> find(HandoffId handoff) {
    return read(List.of(handoff)).stream().findFirst();
  }

  @Override
  public Optional<DeskCase> latest(ConversationId conversation) {
    return read(handoffs(conversation, -1)).stream().findFirst();
  }

  @Override
  public List<DeskCase> open() {
    List<String> ids =
        Objects.requireNonNull(desk.redis().ask(jedis -> jedis.zrange(RedisKeys.DESK_OPEN, 0, -1)));
    return read(ids.stream().map(HandoffId::new).toList());
  }

  @Override
  public Page ended(Optional<String> cursor, int limit) {
    long skipped = cursor.map(Long::parseLong).orElse(0L);
    List<Tuple> page =
        Objects.requireNonNull(
            desk.redis()
                .ask(jedis ->
                    jedis.zrevrangeWithScores(RedisKeys.DESK_ENDED, skipped, skipped + limit)));
    List<HandoffId> ids =
        page.stream().limit(limit).map(Tuple::getElement).map(HandoffId::new).toList();
    return new Page(
        read(ids),
        page.size() > limit ? Optional.of(String.valueOf(skipped + limit)) : Optional.empty());
  }

  @Override
  public List<DeskCase> past(ConversationId conversation) {
    return read(handoffs(conversation, 0).reversed());
  }

  private List<HandoffId> handoffs(ConversationId conversation, long from) {
    List<String> ids =
        Objects.requireNonNull(
            desk.redis()
                .ask(jedis -> jedis.lrange(RedisKeys.deskCasesOf(conversation.value()), from, -1)));
    return ids.stream().map(HandoffId::new).toList();
  }

  private List<DeskCase> read(List<HandoffId> handoffs) {
    List<DeskCase> cases = new ArrayList<>(handoffs.size());
    for (int at = 0; at < handoffs.size(); at += AT_ONCE) {
      List<HandoffId> some = handoffs.subList(at, Math.min(handoffs.size(), at + AT_ONCE));
      desk.cases(some).forEach(fields -> cases.add(stored.read(fields)));
    }
    return cases;
  }
}
