package io.kefu.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.account.Account;
import io.kefu.core.account.Role;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.cases.CaseState;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.discord.fake.Agent;
import io.kefu.discord.fake.Customer;
import io.kefu.discord.fake.DeskThreads;
import io.kefu.discord.fake.FakeDiscord;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who may do what in the threads of the desk. */
class DeskAccessTest {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  @RegisterExtension final DeskStage stage = new DeskStage(REDIS);

  private final FakeDiscord discord = stage.discord;
  private final Agent li = stage.li;
  private final Agent wang = stage.wang;

  @Test
  void words_ofAColleague_areNotSentAndTheColleagueIsToldWhoHasIt() {
    String thread = stage.taken();

    discord.says(wang.says(thread, "我来说两句"));

    Eventually.holds("told", () -> stage.shows(thread, "这位客户由 小李 跟进，这句话没有发出"));
    assertThat(stage.customerRead("我来说两句")).isFalse();
  }

  @Test
  void words_ofSomebodyUnknown_areNotSent() {
    String thread = stage.taken();

    discord.says(Agent.of(discord, 903, DeskStage.AGENTS).says(thread, "我是谁"));

    Eventually.holds("told", () -> stage.shows(thread, "还不知道您是哪位客服"));
    assertThat(stage.customerRead("我是谁")).isFalse();
  }

  @Test
  void words_withoutTheAgentsRole_areNotSent() {
    String thread = stage.taken();
    Agent demoted = new Agent(li.person(), List.of("6000000000000000009"));

    discord.says(demoted.says(thread, "还能说吗"));

    Eventually.holds("told", () -> stage.shows(thread, "您在这里的身份组还不能接待客户"));
    assertThat(stage.customerRead("还能说吗")).isFalse();
    assertThat(stage.answerTo(demoted.commands(thread, "resolve"))).contains("身份组还不能接待客户");
    assertThat(stage.state()).isEqualTo(CaseState.ASSIGNED);
  }

  @Test
  void words_ofADisabledAccount_areNotSent() {
    String thread = stage.taken();
    stage.node.desk.standing(stage.liAgent, Account.Standing.DISABLED);

    discord.says(li.says(thread, "还能说吗"));

    Eventually.holds("told", () -> stage.shows(thread, "还不知道您是哪位客服"));
    assertThat(stage.customerRead("还能说吗")).isFalse();
  }

  @Test
  void command_isAnsweredToItsGiverAlone() {
    String thread = stage.taken();
    DataObject command = wang.commands(thread, "take");

    assertThat(stage.answerTo(command)).contains("这位客户由 小李 跟进").doesNotContain("没有发出");
    DataObject taking = discord.calls("POST interactions/*/*/callback").getLast().json();
    assertThat(taking.getInt("type")).isEqualTo(5);
    assertThat(taking.getObject("data").getInt("flags")).isEqualTo(64);
    assertThat(stage.shows(thread, "这位客户由 小李 跟进")).isFalse();
  }

  @Test
  void assign_byWhoeverIsNoSupervisor_isRefused() {
    String thread = stage.taken();
    AgentId zhao =
        stage.node.desk.agent("zhao", "小赵", Long.parseLong(Customer.of(discord, 904).user()));
    Agent byRoleAlone = Agent.of(discord, 904, DeskStage.SUPERVISORS);

    assertThat(stage.answerTo(byRoleAlone.commands(thread, "assign", "colleague:wang")))
        .contains("只有主管可以指派");
    stage.node.desk.accounts().change(zhao, account -> account.withRole(Role.SUPERVISOR));
    Agent byAccountAlone = Agent.of(discord, 904, DeskStage.AGENTS);
    assertThat(stage.answerTo(byAccountAlone.commands(thread, "assign", "colleague:wang")))
        .contains("只有主管可以指派");
    assertThat(stage.node.desk.firstCase(stage.chat).agent()).contains(stage.liAgent);

    stage.answerTo(byRoleAlone.commands(thread, "assign", "colleague:wang"));

    assertThat(stage.node.desk.firstCase(stage.chat).agent()).contains(new AgentId("wang"));
  }

  @Test
  void link_codeFromTheDesk_makesAnAgentKnownOnce() {
    AgentId zhao = stage.node.desk.agent("zhao", "小赵");
    Agent user = Agent.of(discord, 904, DeskStage.AGENTS);
    Customer other = Customer.of(discord, 905);
    String code = stage.node.desk.links().code(zhao).value();

    assertThat(stage.answerTo(user.commands(DeskThreads.CHANNEL, "link", "code:" + code)))
        .contains("您好，小赵");
    discord.says(other.says("/link " + code));

    Eventually.holds("refused", () -> stage.told(other.chat(), "关联码不对或者过期了"));
    assertThat(stage.node.desk.audit().page(Optional.empty(), 5))
        .anyMatch(
            entry -> entry.action().equals("link") && entry.agent().equals(Optional.of(zhao)));
    String thread = stage.handedOver();
    stage.answerTo(user.commands(thread, "take"));
    assertThat(stage.node.desk.firstCase(stage.chat).agent()).contains(zhao);
  }

  @Test
  void command_whereNoCaseIs_isExplained() {
    assertThat(stage.answerTo(li.commands(DeskThreads.CHANNEL, "take"))).contains("这里没有客户的会话");
  }
}
