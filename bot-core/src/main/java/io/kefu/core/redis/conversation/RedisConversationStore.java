package io.kefu.core.redis.conversation;

import static io.kefu.core.redis.RedisKeys.conversation;
import static io.kefu.core.redis.RedisKeys.inbox;
import static io.kefu.core.redis.RedisKeys.line;
import static io.kefu.core.redis.RedisKeys.outbox;
import static io.kefu.core.redis.RedisKeys.ready;
import static io.kefu.core.redis.RedisKeys.seen;
import static io.kefu.core.redis.RedisKeys.shard;
import static io.kefu.core.redis.RedisKeys.timers;
import static io.kefu.core.redis.RedisKeys.transcript;

import io.kefu.core.dialog.Conversation;
import io.kefu.core.dialog.Effect;
import io.kefu.core.dialog.TimerName;
import io.kefu.core.dialog.manners.Mute;
import io.kefu.core.message.ConversationId;
import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.RedisScript;
import io.kefu.core.redis.RedisStoreSettings;
import io.kefu.core.redis.StoredJson;
import io.kefu.core.redis.report.ReportDays;
import io.kefu.core.turn.Arrival;
import io.kefu.core.turn.Commit;
import io.kefu.core.turn.ConversationStore;
import io.kefu.core.turn.InboundItem;
import io.kefu.core.turn.Incoming;
import io.kefu.core.turn.Lease;
import io.kefu.core.turn.OutboxEntry;
import io.kefu.core.turn.Receipt;
import io.kefu.core.turn.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.UnifiedJedis;

/** Conversations in Redis, a script for each call. */
public final class RedisConversationStore implements ConversationStore {

  private static final RedisScript RECEIVE = RedisScript.named("receive");
  private static final RedisScript ACQUIRE = RedisScript.named("acquire");
  private static final RedisScript COMMIT = RedisScript.named("commit");

  private final RedisAccess redis;
  private final RedisStoreSettings settings;
  private final StoredJson json = new StoredJson();
  private final StoredItems stored = new StoredItems(json);
  private final WrittenEffects written = new WrittenEffects(json);

  public RedisConversationStore(UnifiedJedis redis, RedisStoreSettings settings) {
    this.redis = new RedisAccess(redis);
    this.settings = settings;
  }

  @Override
  public Receipt receive(Incoming incoming, Instant now) {
    ConversationId id = incoming.conversation();
    int shard = shard(id);
    List<?> answer =
        redis.run(
            RECEIVE,
            List.of(
                conversation(id), inbox(id), seen(id), transcript(id), ready(shard), timers(shard)),
            List.of(
                settings.node(),
                millis(now),
                millis(now.plus(settings.lease())),
                retention(),
                id.value(),
                incoming.dedupeId(),
                json.write(incoming.item()),
                incoming.line().map(json::write).orElse(""),
                incoming.timer().map(timer -> TimerMembers.write(id, timer)).orElse(""),
                String.valueOf(settings.inboxLimit()),
                RedisKeys.FEED,
                origin(incoming.item()),
                String.valueOf(settings.pace().interval().toMillis()),
                String.valueOf(settings.pace().burst()),
                incoming.stays() ? "stays" : ""));
    return receipt(incoming, answer);
  }

  @Override
  public Optional<Lease> acquire(ConversationId id, Instant now) {
    List<?> answer =
        redis.find(
            ACQUIRE,
            List.of(conversation(id), inbox(id), ready(shard(id))),
            List.of(settings.node(), millis(now), millis(now.plus(settings.lease())), id.value()));
    return Optional.ofNullable(answer)
        .map(lease -> lease(id, (Long) lease.get(0), lease.get(1), lease.get(2)));
  }

  @Override
  public Optional<Conversation> look(ConversationId id) {
    String state = redis.ask(jedis -> jedis.hget(conversation(id), "state"));
    return Optional.ofNullable(state).map(text -> json.read(text, Conversation.class));
  }

  @Override
  public Commit commit(Turn turn) {
    ConversationId id = turn.lease().conversation();
    int shard = shard(id);
    List<String> effects = written.pairs(turn);
    List<String> timerChanges = timerChanges(id, turn.effects());
    List<String> counts = TurnCounts.of(turn);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                settings.node(),
                String.valueOf(turn.lease().fence()),
                millis(turn.at().plus(settings.lease())),
                retention(),
                id.value(),
                String.valueOf(turn.handled()),
                json.write(turn.next()),
                RedisKeys.GROUP,
                RedisKeys.FEED,
                String.valueOf(effects.size() / 2),
                String.valueOf(timerChanges.size() / 2),
                String.valueOf(counts.size() / 2),
                millis(turn.at()),
                millis(turn.at().minus(settings.retention())),
                String.valueOf(ReportDays.KEPT.toMillis()),
                TurnCounts.unanswered(turn),
                ReportDays.hour(turn.at()),
                TurnCounts.botsTime(turn).map(time -> String.valueOf(time.toMillis())).orElse(""),
                TurnCounts.goesOn(turn) ? "1" : "0",
                String.valueOf(TurnCounts.LONGEST_PAUSE.toMillis()),
                turn.next().joined().map(ConversationId::value).orElse(""),
                muteChange(turn)));
    arguments.addAll(effects);
    arguments.addAll(timerChanges);
    arguments.addAll(counts);
    List<?> answer =
        redis.run(
            COMMIT,
            List.of(
                conversation(id),
                inbox(id),
                transcript(id),
                ready(shard),
                timers(shard),
                outbox(shard),
                line(id),
                RedisKeys.active(shard),
                RedisKeys.report(shard, ReportDays.day(turn.at())),
                RedisKeys.unanswered(shard),
                RedisKeys.muted(shard)),
            arguments);
    return answer.getFirst().equals("stale")
        ? new Commit.Stale()
        : new Commit.Done(head(id, answer.get(1)), further(turn, answer));
  }

  /** Until when the customer is muted from now on; empty if that stays as it was, 0 for no more. */
  private static String muteChange(Turn turn) {
    Optional<Instant> before =
        turn.lease().state().flatMap(RedisConversationStore::mute).map(Mute::until);
    Optional<Instant> after = mute(turn.next()).map(Mute::until);
    return before.equals(after) ? "" : after.map(RedisConversationStore::millis).orElse("0");
  }

  private static Optional<Mute> mute(Conversation conversation) {
    return conversation.standing().manners().mute();
  }

  private Optional<Lease> further(Turn turn, List<?> answer) {
    List<Arrival> items = stored.arrivals(answer.get(2));
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Lease(
                turn.lease().conversation(),
                (Long) answer.get(3),
                Optional.of(turn.next()),
                items));
  }

  private Receipt receipt(Incoming incoming, List<?> answer) {
    String kind = (String) answer.getFirst();
    return switch (kind) {
      case "duplicate" -> new Receipt.Duplicate((Long) answer.get(1));
      case "dropped" -> new Receipt.Dropped();
      case "full" -> new Receipt.Full();
      case "joined" ->
          new Receipt.Joined(new ConversationId((String) answer.get(1)), (Long) answer.get(2));
      case "held" -> new Receipt.Held(arrival(incoming, answer), (String) answer.get(3));
      case "leased" ->
          new Receipt.Leased(
              arrival(incoming, answer),
              lease(incoming.conversation(), (Long) answer.get(3), answer.get(4), answer.get(5)));
      default -> throw new IllegalStateException("receive answered " + kind);
    };
  }

  /**
   * Where an item comes from: only what a customer brings along follows to another conversation.
   */
  private static String origin(InboundItem item) {
    return switch (item) {
      case InboundItem.Message _ -> "customer";
      case InboundItem.Arrived _ -> "arrival";
      case InboundItem.PlaceTold _,
          InboundItem.CodeIssued _,
          InboundItem.CodeAnswered _,
          InboundItem.Timer _,
          InboundItem.TakeoverWished _,
          InboundItem.Muted _,
          InboundItem.TranscriptWritten _,
          InboundItem.AgentAssigned _,
          InboundItem.AgentReleased _,
          InboundItem.AgentSpoke _ ->
          "within";
    };
  }

  private static Arrival arrival(Incoming incoming, List<?> answer) {
    return new Arrival((Long) answer.get(1), (Long) answer.get(2), incoming.item());
  }

  private Lease lease(ConversationId id, long fence, @Nullable Object state, Object items) {
    return new Lease(
        id,
        fence,
        Optional.ofNullable(state).map(text -> json.read((String) text, Conversation.class)),
        stored.arrivals(items));
  }

  private Optional<OutboxEntry> head(ConversationId id, @Nullable Object head) {
    return Optional.ofNullable(head)
        .map(List.class::cast)
        .map(entry ->
            new OutboxEntry(
                (String) entry.get(0),
                id,
                (Long) entry.get(1),
                stored.task((String) entry.get(2))));
  }

  /** Pairs of timer and due time, or nothing for a timer that is cleared. */
  private static List<String> timerChanges(ConversationId id, List<Effect> effects) {
    List<String> pairs = new ArrayList<>();
    for (Effect effect : effects) {
      switch (effect) {
        case Effect.SetTimer(TimerName timer, Instant due) -> {
          pairs.add(TimerMembers.write(id, timer));
          pairs.add(millis(due));
        }
        case Effect.ClearTimer(TimerName timer) -> {
          pairs.add(TimerMembers.write(id, timer));
          pairs.add("");
        }
        case Effect.Say _,
            Effect.Tell _,
            Effect.IssueCode _,
            Effect.RedeemCode _,
            Effect.Arrive _,
            Effect.Forward _,
            Effect.Relay _,
            Effect.Refuse _,
            Effect.RequestAgent _,
            Effect.Report _,
            Effect.GiveTo _,
            Effect.WithdrawRequest _,
            Effect.UpdateCase _,
            Effect.ReopenCase _,
            Effect.TellDesk _,
            Effect.RateCase _,
            Effect.WriteTranscript _,
            Effect.Note _ -> {}
      }
    }
    return pairs;
  }

  private String retention() {
    return String.valueOf(settings.retention().toMillis());
  }

  private static String millis(Instant instant) {
    return String.valueOf(instant.toEpochMilli());
  }
}
