package io.kefu.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.channel.reception.Reception;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.discord.fake.Customer;
import io.kefu.discord.fake.FakeDiscord;
import io.kefu.discord.fake.Sent;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can befall a connection, and two nodes that share one bot. */
class GatewayTest {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  private static final int MESSAGE_CONTENT = 1 << 15;

  private final FakeDiscord discord = FakeDiscord.start();
  private final DiscordNode one = new DiscordNode(REDIS, "one", discord);
  private final DiscordNode two = new DiscordNode(REDIS, "two", discord);

  @AfterEach
  void stop() {
    one.close();
    two.close();
    discord.close();
  }

  @Test
  void drop_whileCustomersWrite_isResumedAndNothingIsMissedOrDoubled() {
    startOne();
    Customer zhang = Customer.of(discord, 11);
    discord.says(zhang.says("/help"));
    greeted(zhang);
    discord.gateway().drop(4000);
    discord.says(zhang.says("忘记密码了怎么办"));

    Eventually.holds("answered", () -> discord.rooms().to(zhang.chat()).size() == 2);
    assertThat(discord.gateway().resumed()).isEqualTo(1);
    assertThat(discord.gateway().identified()).hasSize(1);
  }

  @Test
  void session_forgotten_beginsAnewAndFetchesWhatWasMissed() {
    startOne();
    Customer zhang = Customer.of(discord, 12);
    discord.says(zhang.says("/help"));
    greeted(zhang);
    discord.gateway().forget();
    discord.gateway().drop(4009);
    discord.says(zhang.says("忘记密码了怎么办"));

    Eventually.holds("answered", () -> discord.rooms().to(zhang.chat()).size() == 2);
    assertThat(discord.gateway().identified()).hasSize(2);
    assertThat(discord.rooms().to(zhang.chat()).getLast().text()).contains("找回登录密码的办法");
  }

  @Test
  void connection_silent_isLeftAndMadeAnew() {
    discord.gateway().beatEvery(Duration.ofMillis(200));
    startOne();
    discord.gateway().fallSilent();

    Customer zhang = Customer.of(discord, 13);
    discord.says(zhang.says("/help"));
    greeted(zhang);

    assertThat(discord.gateway().resumed() + discord.gateway().identified().size())
        .isGreaterThan(1);
  }

  @Test
  void contentIntent_refused_isDoneWithoutAndSaid() {
    discord.gateway().allowContent(false);
    startOne();

    assertThat(intents()).hasSize(2);
    assertThat(intents().getFirst() & MESSAGE_CONTENT).isNotZero();
    assertThat(intents().getLast() & MESSAGE_CONTENT).isZero();
    assertThat(one.gateway.contentWithheld()).isTrue();
  }

  @Test
  void token_refusedByTheGateway_restsInsteadOfStorming() {
    discord.gateway().acceptToken(false);
    one.start();

    Eventually.holds("deaf", () -> cause(one).contains("the token is refused"));
    assertThat(discord.gateway().identified()).hasSize(1);
  }

  @Test
  void token_wrong_isNotEvenTriedAtTheGateway() {
    String wrong = FakeDiscord.TOKEN.replace("test", "true");
    try (DiscordNode node = new DiscordNode(REDIS, "three", discord, wrong)) {
      node.start();
      Eventually.holds("deaf", () -> cause(node).contains("the token is refused"));
    }
    assertThat(discord.gateway().identified()).isEmpty();
    assertThat(discord.calls("GET gateway/bot")).hasSize(1);
  }

  @Test
  void logins_nearlyUsedUp_areSpared() {
    discord.leaveLogins(3);
    one.start();

    Eventually.holds("deaf", () -> cause(one).contains("too many logins"));
    assertThat(discord.gateway().identified()).isEmpty();
  }

  @Test
  void commands_atLogin_arePublishedInBothLanguages() {
    startOne();

    Eventually.holds("published", () -> discord.calls("PUT applications/*/commands").size() == 1);
    assertThat(discord.calls("PUT applications/*/commands").getFirst().body())
        .contains("\"name\":\"ask\"", "\"zh-CN\":\"提问\"", "\"en-US\":\"Ask a question\"");
  }

  @Test
  void twoNodes_oneDies_theOtherTakesOverAndNobodyIsAnsweredTwice() {
    startOne();
    two.start();
    Eventually.holds(
        "stands by", () -> two.reception.state() instanceof Reception.State.StandingBy);
    List<Customer> known =
        IntStream.rangeClosed(21, 35).mapToObj(i -> Customer.of(discord, i)).toList();
    known.forEach(customer -> discord.says(customer.says("/help")));
    known.forEach(this::greeted);

    one.die();
    known.forEach(customer -> discord.says(customer.says("忘记密码了怎么办")));

    Eventually.holds("two receives", two::receives);
    known.forEach(customer ->
        Eventually.holds("answered once", () -> discord.rooms().to(customer.chat()).size() == 2));
    assertThat(discord.rooms().all()).extracting(Sent::id).doesNotHaveDuplicates();
    assertThat(discord.gateway().identified()).hasSize(2);
  }

  @Test
  void twoShards_oneNodeHasBoth_andWhenItDiesTheOtherNodeHasBoth() {
    discord.recommendShards(2);
    startOne();
    two.start();
    assertThat(shards()).containsExactly("[0,2]", "[1,2]");
    Customer zhang = Customer.of(discord, 41);
    discord.says(zhang.says("/help"));
    greeted(zhang);
    discord.says(zhang.calls("什么钱包"));
    Eventually.holds("answered", () -> discord.rooms().to(Customer.CHANNEL).size() == 1);
    Eventually.holds("published", () -> discord.calls("PUT applications/*/commands").size() == 1);

    one.die();
    discord.says(zhang.says("忘记密码了怎么办"));

    Eventually.holds("two receives", two::receives);
    Eventually.holds("answered once", () -> discord.rooms().to(zhang.chat()).size() == 2);
    assertThat(shards()).containsExactly("[0,2]", "[1,2]", "[0,2]", "[1,2]");
    discord.says(Customer.of(discord, 42).calls("什么钱包"));
    Eventually.holds("answered there", () -> discord.rooms().to(Customer.CHANNEL).size() == 2);
    assertThat(discord.calls("PUT applications/*/commands")).hasSize(2);
  }

  private List<String> shards() {
    return discord.gateway().identified().stream()
        .map(it -> it.getArray("shard").toString())
        .toList();
  }

  private void startOne() {
    one.start();
    Eventually.holds("one receives", one::receives);
  }

  private void greeted(Customer customer) {
    Eventually.holds("greeted", () -> !discord.rooms().to(customer.chat()).isEmpty());
  }

  private List<Integer> intents() {
    return discord.gateway().identified().stream().map(it -> it.getInt("intents")).toList();
  }

  private static String cause(DiscordNode node) {
    return node.reception.state() instanceof Reception.State.Deaf(String cause, _) ? cause : "";
  }
}
