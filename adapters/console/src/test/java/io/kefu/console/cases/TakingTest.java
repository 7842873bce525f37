package io.kefu.console.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.console.http.ProblemKind;
import io.kefu.console.shape.CaseRows;
import io.kefu.console.shape.DeskWords;
import io.kefu.core.account.Accounts;
import io.kefu.core.dialog.Owner;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.desk.DeskSettings;
import io.kefu.core.message.Address;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.ChannelId;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import io.kefu.core.redis.RedisStoreSettings;
import io.kefu.core.redis.account.RedisAccounts;
import io.kefu.core.redis.desk.RedisAssignments;
import io.kefu.core.redis.desk.RedisCaseBook;
import io.kefu.core.redis.desk.RedisDesk;
import io.kefu.core.redis.desk.RedisDeskPost;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.core.turn.AgentVoice;
import io.kefu.core.turn.Conversations;
import io.kefu.core.turn.DeskCourier;
import io.kefu.core.turn.Spoken;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.UnifiedJedis;

class TakingTest {

  private static final ConversationId ID = new ConversationId("taking-test");
  private static final HandoffId HANDOFF = HandoffId.of(ID, 1);
  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
  private static final AgentId LI = new AgentId("li");

  @Test
  void claim_waitingButNotInTheLineYet_saysToTryAgain() {
    Taking taking = taking(new Owner.Queue(HANDOFF, Optional.empty(), NOW));

    assertThat(refusal(taking)).isEqualTo(ProblemKind.NOT_YET_WAITING);
  }

  @Test
  void claim_withTheBot_isGone() {
    assertThat(refusal(taking(new Owner.Bot()))).isEqualTo(ProblemKind.GONE);
  }

  private static ProblemKind refusal(Taking taking) {
    return ((Acted.Refused) taking.claim(ID, LI)).problem().kind();
  }

  /** A desk that has heard of no case, beside a conversation of this owner. */
  private static Taking taking(Owner owner) {
    UnifiedJedis redis = new TestRedis().client();
    RedisDesk desk =
        new RedisDesk(
            redis, RedisStoreSettings.defaults("node"), DeskSettings.DEFAULT, Clock.systemUTC());
    DeskCourier courier = new DeskCourier(new RedisDeskPost(desk), (_, _, _) -> {});
    Accounts accounts = new RedisAccounts(redis);
    CaseRows rows = new CaseRows(accounts, DeskWords.of("zh-CN"));
    return new Taking(
        new RedisAssignments(desk, courier),
        new OnlyOne(owner),
        new Silent(),
        new Outcomes(new RedisCaseBook(desk), accounts, rows));
  }

  private record OnlyOne(Owner owner) implements Conversations {

    @Override
    public List<Row> recent(Instant before, int limit) {
      return find(ID).stream().toList();
    }

    @Override
    public List<ConversationId> muted(Instant now, int limit) {
      return List.of();
    }

    @Override
    public Optional<Row> find(ConversationId conversation) {
      Address address = new Address(new ChannelId("web"), "");
      return Optional.of(new Row(conversation, address, owner, NOW, Optional.empty()));
    }
  }

  private static final class Silent implements AgentVoice {

    @Override
    public Spoken say(AgentId agent, ConversationId conversation, MessageId id, String text) {
      throw new AssertionError("nobody speaks here");
    }

    @Override
    public Spoken send(
        AgentId agent, ConversationId conversation, MessageId id, AttachedFile file) {
      throw new AssertionError("nobody speaks here");
    }

    @Override
    public void takeOver(AgentId agent, ConversationId conversation) {
      throw new AssertionError("nobody takes over here");
    }
  }
}
