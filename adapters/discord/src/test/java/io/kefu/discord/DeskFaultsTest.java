package io.kefu.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.discord.fake.Agent;
import io.kefu.discord.fake.Customer;
import io.kefu.discord.fake.FakeDiscord;
import io.kefu.discord.fake.Fault;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can befall the threads of the desk, and what is said in them. */
class DeskFaultsTest {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  @RegisterExtension final DeskStage stage = new DeskStage(REDIS);

  private final FakeDiscord discord = stage.discord;
  private final Customer zhang = stage.zhang;
  private final Agent li = stage.li;
  private final Agent wang = stage.wang;

  @Test
  void words_thatDiscordWithholds_areToldNotToBeSent() {
    String thread = stage.taken();

    discord.says(li.says(thread, ""));

    Eventually.holds("told", () -> stage.shows(thread, "没有发出：只看到您发了东西"));
  }

  @Test
  void thread_archivedBySomebody_isOpenedAgain() {
    String thread = stage.handedOver();
    Eventually.holds("the talk so far", () -> stage.shows(thread, "客户：人工"));
    discord.desk().archive(thread);

    stage
        .node
        .desk
        .access()
        .assignments()
        .claim(stage.node.desk.firstCase(stage.chat).id(), stage.liAgent);

    Eventually.holds(
        "the card says who", () -> discord.rooms().to(thread).getFirst().text().contains("小李 在跟进"));
    assertThat(discord.desk().all().getFirst().archived()).isFalse();
  }

  @Test
  void thread_deleted_isMadeAgain() {
    String thread = stage.taken();
    discord.desk().delete(thread);

    discord.says(zhang.says("有人吗"));

    Eventually.holds("another", () -> discord.desk().all().size() == 1);
    String other = discord.desk().all().getFirst().id();
    Eventually.holds("shown", () -> stage.shows(other, "客户：有人吗"));
    assertThat(discord.rooms().to(other).getFirst().text()).contains("小李 在跟进");
    discord.says(li.says(other, "在的"));
    Eventually.holds("reached", () -> stage.customerRead("在的"));
  }

  @Test
  void posts_faultyConnection_areShownOnce() {
    discord.fail("POST channels/*/threads", Fault.badGateway(), Fault.tooManyRequests(0.1, false));
    discord.says(zhang.says("人工"));
    Eventually.holds("a thread", () -> discord.desk().all().size() == 1);
    String thread = discord.desk().all().getFirst().id();
    Eventually.holds("the talk so far", () -> stage.shows(thread, "客户：人工"));
    int before = discord.calls("POST channels/*/messages").size();
    discord.fail("POST channels/*/messages", new Fault.CutAfterwards());

    stage.node.desk.access().notes().add(stage.chat, stage.liAgent, "小李", "记一笔");

    Eventually.holds("shown", () -> stage.shows(thread, "记一笔"));
    Eventually.holds(
        "tried again", () -> discord.calls("POST channels/*/messages").size() > before + 1);
    assertThat(discord.rooms().to(thread)).filteredOn(it -> it.text().contains("记一笔")).hasSize(1);
  }

  @Test
  void message_repeated_isDoneOnce() {
    String thread = stage.taken();
    DataObject said = li.says(thread, "// 只记一次");
    discord.says(said);
    discord.says(said);

    discord.says(li.says(thread, "好了"));

    Eventually.holds("reached", () -> stage.customerRead("好了"));
    assertThat(stage.node.desk.access().notes().of(stage.chat)).hasSize(1);
  }

  @Test
  void words_saidInAGap_areHeardOnceAfterIt() {
    String thread = stage.taken();
    discord.says(li.says(thread, "说在前面的"));
    Eventually.holds("reached", () -> stage.customerRead("说在前面的"));
    Agent demoted = new Agent(wang.person(), List.of());

    discord.gateway().forget();
    discord.gateway().drop(4009);
    discord.says(li.says(thread, "没人听见的"));
    discord.says(demoted.says(thread, "// 没有身份组的"));

    Eventually.holds("reached", () -> stage.customerRead("没人听见的"));
    Eventually.holds("told", () -> stage.shows(thread, "您在这里的身份组还不能接待客户"));
    assertThat(stage.toldHowOften(zhang.chat(), "说在前面的")).isEqualTo(1);
    assertThat(stage.node.desk.access().notes().of(stage.chat)).isEmpty();
  }

  @Test
  void customer_closedTheChat_theAgentIsTold() {
    String thread = stage.taken();
    discord.rooms().closeChat(zhang.user());

    discord.says(li.says(thread, "您还在吗"));

    Eventually.holds("told", () -> stage.shows(thread, "没有送达：您还在吗"));
  }
}
