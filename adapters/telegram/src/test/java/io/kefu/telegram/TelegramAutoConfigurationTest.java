package io.kefu.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.channel.Budgets;
import io.kefu.core.channel.Channel;
import io.kefu.core.channel.Leadership;
import io.kefu.core.deskchat.ChannelDesk;
import io.kefu.core.deskchat.DeskGrounds;
import io.kefu.core.handoff.desk.DeskFeed;
import io.kefu.core.redis.channel.RedisBudgets;
import io.kefu.core.redis.channel.RedisLeadership;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.core.turn.Inbox;
import io.kefu.core.turn.ThreadFeed;
import io.kefu.telegram.api.BotToken;
import io.kefu.telegram.fake.Customer;
import io.kefu.telegram.fake.FakeBotApi;
import io.kefu.telegram.fake.Topics;
import io.kefu.telegram.inbound.DeskIntake;
import io.kefu.telegram.inbound.Webhook;
import io.kefu.telegram.inbound.WebhookController;
import io.kefu.telegram.outbound.Limits;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@ExtendWith(OutputCaptureExtension.class)
class TelegramAutoConfigurationTest {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  private final FakeBotApi telegram = FakeBotApi.start();
  private final TelegramNode node = new TelegramNode(REDIS, "one", telegram, Limits.DEFAULT);
  private final Webhook.Secrets secrets = Webhook.Secrets.of(new BotToken(FakeBotApi.TOKEN));

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(TelegramAutoConfiguration.class))
          .withBean(Inbox.class, () -> node.inbox)
          .withBean(Attachments.class, () -> node.attachments)
          .withBean(Clock.class, Clock::systemUTC)
          .withBean(Budgets.class, () -> new RedisBudgets(REDIS.client(), Clock.systemUTC()))
          .withBean(
              Leadership.class,
              () -> new RedisLeadership(REDIS.client(), "app", Duration.ofSeconds(2)))
          .withPropertyValues("kefu.telegram.api=" + telegram.address(), "kefu.telegram.poll=1s");

  private final ApplicationContextRunner withToken =
      application.withPropertyValues("TELEGRAM_BOT_TOKEN=" + FakeBotApi.TOKEN);

  private final ApplicationContextRunner withWebhook =
      withToken.withPropertyValues("kefu.telegram.webhook=https://chat.example.com");

  /** With what the console keeps. */
  private final ApplicationContextRunner withDesk =
      withToken
          .withBean(DeskGrounds.class, () -> node.desk.grounds())
          .withBean(DeskFeed.class, () -> node.desk.deskFeed())
          .withBean(ThreadFeed.class, () -> node.desk.threadFeed());

  @AfterEach
  void stop() {
    node.close();
    telegram.close();
  }

  @Test
  void application_noToken_isOffAndSaysSoInOneLine(CapturedOutput output) {
    LoggingSystem.get(getClass().getClassLoader()).setLogLevel("io.kefu.telegram", LogLevel.INFO);
    application.run(context -> {
      assertThat(context).hasNotFailed().doesNotHaveBean(Channel.class);
      assertThat(output.getAll().lines().filter(line -> line.contains("telegram:")))
          .singleElement()
          .asString()
          .endsWith("telegram: off, TELEGRAM_BOT_TOKEN is not set");
    });
  }

  @Test
  void desk_groupNamed_isLookedAtGivenItsCommandsAndHealthy() {
    withDesk
        .withPropertyValues("kefu.telegram.desk.group=" + Topics.FORUM)
        .run(context -> {
          HealthIndicator desk =
              context.getBean("telegramDeskHealthIndicator", HealthIndicator.class);
          Eventually.holds(
              "healthy", () -> Status.UP.equals(Objects.requireNonNull(desk.health()).getStatus()));
          assertThat(context).hasSingleBean(DeskIntake.class).hasSingleBean(ChannelDesk.class);
          Eventually.holds(
              "commands",
              () ->
                  telegram.calls("setMyCommands").stream()
                      .anyMatch(call ->
                          call.body().path("scope").path("chat_id").asLong() == Topics.FORUM));
        });
  }

  @Test
  void desk_groupWithoutTopics_isTold() {
    telegram.topics().becomePlain();
    withDesk
        .withPropertyValues("kefu.telegram.desk.group=" + Topics.FORUM)
        .run(context -> {
          HealthIndicator desk =
              context.getBean("telegramDeskHealthIndicator", HealthIndicator.class);
          Eventually.holds(
              "told", () -> Status.DOWN.equals(Objects.requireNonNull(desk.health()).getStatus()));
          assertThat(Objects.requireNonNull(desk.health()).getDetails().get("cause"))
              .isEqualTo("the desk's group has no topics");
        });
  }

  @Test
  void desk_groupThatIsNone_failsAndSaysWhatAGroupLooksLike() {
    withDesk
        .withPropertyValues("kefu.telegram.desk.group=@okpay_desk")
        .run(context ->
            assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("kefu.telegram.desk.group"));
  }

  @Test
  void application_tokenThatIsNone_failsWithoutShowingIt(CapturedOutput output) {
    application
        .withPropertyValues("TELEGRAM_BOT_TOKEN=hunter2-of-the-operator")
        .run(context -> {
          assertThat(context).getFailure().rootCause().hasMessageContaining("TELEGRAM_BOT_TOKEN");
          assertThat(output.getAll()).doesNotContain("hunter2");
        });
  }

  @Test
  void application_token_pollsAndIsHealthy() {
    withToken.run(context -> {
      assertThat(context).hasNotFailed().hasSingleBean(Channel.class);
      HealthIndicator health = context.getBean(HealthIndicator.class);
      Eventually.holds("healthy", () -> Status.UP.equals(statusOf(health)));
      assertThat(telegram.calls("setMyCommands")).hasSize(3);
      assertThat(telegram.updates().webhook()).isEmpty();
    });
  }

  @Test
  void application_telegramAway_startsAllTheSameAndRecovers() {
    telegram.goAway();
    withToken.run(context -> {
      assertThat(context).hasNotFailed();
      HealthIndicator health = context.getBean(HealthIndicator.class);
      Eventually.holds("unwell", () -> Status.DOWN.equals(statusOf(health)));
      telegram.comeBack();
      Eventually.holds("healthy", () -> Status.UP.equals(statusOf(health)));
    });
  }

  @Test
  void application_webhookLeftFromBefore_isRemovedToPoll() {
    withWebhook.run(
        context -> Eventually.holds("webhook set", () -> telegram.updates().webhook().isPresent()));

    withToken.run(context ->
        Eventually.holds("webhook removed", () -> telegram.updates().webhook().isEmpty()));
  }

  @Test
  void webhook_set_isUnguessableAndGuarded() {
    withWebhook.run(context -> {
      Eventually.holds("set", () -> telegram.updates().webhook().isPresent());
      var webhook = telegram.updates().webhook().orElseThrow();
      assertThat(webhook.path("url").asText())
          .matches("https://chat\\.example\\.com/telegram/[0-9a-f]{32}")
          .doesNotContain(FakeBotApi.TOKEN);
      assertThat(webhook.path("secret_token").asText()).matches("[0-9a-f]{64}");
      assertThat(webhook.path("allowed_updates")).hasSize(3);
    });
  }

  @Test
  void webhook_updateWithTheSecrets_isStoredAndAnswered() {
    withWebhook.run(context -> {
      MockMvc http = http(context.getBean(WebhookController.class));

      http.perform(
              update(
                  secrets.path(),
                  secrets.header(),
                  new Customer(1).says("/start").put("update_id", 1).toString()))
          .andExpect(status().isOk());

      Eventually.holds("greeted", () -> telegram.chats().to(1).size() == 1);
    });
  }

  @Test
  void webhook_wrongSecrets_isNotFound() {
    withWebhook.run(context -> {
      MockMvc http = http(context.getBean(WebhookController.class));

      http.perform(update(secrets.path(), "guess", "{}")).andExpect(status().isNotFound());
      http.perform(update("guess", secrets.header(), "{}")).andExpect(status().isNotFound());
      http.perform(post("/telegram/" + secrets.path())).andExpect(status().isNotFound());
    });
  }

  @Test
  void webhook_nonsenseWithTheSecrets_isSwallowed() {
    withWebhook.run(context -> {
      MockMvc http = http(context.getBean(WebhookController.class));

      http.perform(update(secrets.path(), secrets.header(), "{nonsense"))
          .andExpect(status().isOk());
      http.perform(update(secrets.path(), secrets.header(), "")).andExpect(status().isOk());
    });
  }

  @Test
  void webhook_wrongSecrets_bodyStaysUnread() {
    withWebhook.run(context -> {
      MockMvc http = http(context.getBean(WebhookController.class));

      var refused = http.perform(update(secrets.path(), "guess", "{}")).andReturn();

      assertThat(refused.getRequest().getInputStream().readAllBytes()).hasSize(2);
    });
  }

  @Test
  void webhook_moreThanAnyUpdateTakes_isRefused() {
    withWebhook.run(context -> {
      MockMvc http = http(context.getBean(WebhookController.class));
      String most = "{}" + " ".repeat((1 << 20) - 2);

      http.perform(update(secrets.path(), secrets.header(), most)).andExpect(status().isOk());
      http.perform(update(secrets.path(), secrets.header(), most + " "))
          .andExpect(status().is(HttpStatus.CONTENT_TOO_LARGE.value()));
    });
  }

  private static MockMvc http(WebhookController controller) {
    return MockMvcBuilders.standaloneSetup(controller).build();
  }

  private static MockHttpServletRequestBuilder update(String path, String secret, String body) {
    return post("/telegram/" + path)
        .header("X-Telegram-Bot-Api-Secret-Token", secret)
        .contentType("application/json")
        .content(body);
  }

  private static Status statusOf(HealthIndicator indicator) {
    return Objects.requireNonNull(indicator.health()).getStatus();
  }
}
