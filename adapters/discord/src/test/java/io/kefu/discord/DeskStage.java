package io.kefu.discord;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.cases.CaseState;
import io.kefu.core.message.ConversationId;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.discord.desk.Roles;
import io.kefu.discord.fake.Agent;
import io.kefu.discord.fake.Customer;
import io.kefu.discord.fake.FakeDiscord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A customer, two agents, and a node whose desk is in Discord, made anew for each test. */
final class DeskStage implements BeforeEachCallback, AfterEachCallback {

  static final String AGENTS = "6000000000000000001";
  static final String SUPERVISORS = "6000000000000000002";

  private static final Roles ROLES = new Roles(Set.of(AGENTS), Set.of(SUPERVISORS));

  final FakeDiscord discord = FakeDiscord.start();
  final Customer zhang = Customer.of(discord, 1);
  final Agent li = Agent.of(discord, 901, AGENTS);
  final Agent wang = Agent.of(discord, 902, AGENTS);
  final ConversationId chat = new ConversationId("dc-" + zhang.chat());
  final DiscordNode node;
  final AgentId liAgent = new AgentId("li");

  DeskStage(RedisUnderTest redis) {
    node = DiscordNode.withDesk(redis, "one", discord, ROLES);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    node.desk.agent(liAgent.value(), "小李", Long.parseLong(li.user()));
    node.desk.agent("wang", "小王", Long.parseLong(wang.user()));
    node.startDesk();
    Eventually.holds("receiving", node::receives);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    node.close();
    discord.close();
  }

  /** The thread of a case that nobody has taken. */
  String handedOver() {
    discord.says(zhang.says("人工"));
    Eventually.holds("a thread", () -> discord.desk().all().size() == 1);
    String thread = discord.desk().all().getFirst().id();
    Eventually.holds("its card", () -> !discord.rooms().to(thread).isEmpty());
    return thread;
  }

  /** The thread of a case that 小李 has. */
  String taken() {
    String thread = handedOver();
    discord.says(li.says(thread, "/take"));
    Eventually.holds("taken", () -> shows(thread, "小李 在跟进"));
    return thread;
  }

  /** What whoever gives a command is told. */
  String answerTo(DataObject command) {
    String token = command.getString("token");
    discord.interacts(command);
    Eventually.holds("answered", () -> !discord.rooms().replies(token).isEmpty());
    return discord.rooms().replies(token).getFirst().text();
  }

  List<String> choices(DataObject typing) {
    discord.interacts(typing);
    Eventually.holds("offered", () -> offer(typing).isPresent());
    return offer(typing).orElseThrow().stream(DataArray::getObject)
        .map(it -> it.getString("name"))
        .toList();
  }

  private Optional<DataArray> offer(DataObject typing) {
    return discord.calls("POST interactions/*/*/callback").stream()
        .filter(call -> call.path().contains(typing.getString("token")))
        .map(FakeDiscord.Call::json)
        .filter(answer -> answer.getInt("type") == 8)
        .map(answer -> answer.getObject("data").getArray("choices"))
        .findFirst();
  }

  CaseState state() {
    return node.desk.firstCase(chat).state();
  }

  boolean shows(String thread, String text) {
    return told(thread, text);
  }

  boolean customerRead(String text) {
    return told(zhang.chat(), text);
  }

  boolean told(String channel, String text) {
    return discord.rooms().to(channel).stream().anyMatch(sent -> sent.text().contains(text));
  }

  long toldHowOften(String channel, String text) {
    return discord.rooms().to(channel).stream().filter(it -> it.text().contains(text)).count();
  }
}
