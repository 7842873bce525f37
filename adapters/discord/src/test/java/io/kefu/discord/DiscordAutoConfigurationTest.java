package io.kefu.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.channel.Budgets;
import io.kefu.core.channel.Channel;
import io.kefu.core.channel.Leadership;
import io.kefu.core.channel.PrivatePlaces;
import io.kefu.core.channel.ReadMarks;
import io.kefu.core.deskchat.ChannelDesk;
import io.kefu.core.deskchat.DeskGrounds;
import io.kefu.core.handoff.desk.DeskFeed;
import io.kefu.core.redis.channel.RedisBudgets;
import io.kefu.core.redis.channel.RedisLeadership;
import io.kefu.core.redis.channel.RedisPrivatePlaces;
import io.kefu.core.redis.channel.RedisReadMarks;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.core.turn.Inbox;
import io.kefu.core.turn.ThreadFeed;
import io.kefu.core.turn.Withdrawals;
import io.kefu.discord.fake.DeskThreads;
import io.kefu.discord.fake.FakeDiscord;
import io.kefu.discord.inbound.DeskIntake;
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

@ExtendWith(OutputCaptureExtension.class)
class DiscordAutoConfigurationTest {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  private final FakeDiscord discord = FakeDiscord.start();
  private final DiscordNode node = new DiscordNode(REDIS, "one", discord);

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(DiscordAutoConfiguration.class))
          .withBean(Inbox.class, () -> node.inbox)
          .withBean(Withdrawals.class, () -> node.withdrawals)
          .withBean(Attachments.class, () -> node.attachments)
          .withBean(Clock.class, Clock::systemUTC)
          .withBean(Budgets.class, () -> new RedisBudgets(REDIS.client(), Clock.systemUTC()))
          .withBean(ReadMarks.class, () -> new RedisReadMarks(REDIS.client()))
          .withBean(PrivatePlaces.class, () -> new RedisPrivatePlaces(REDIS.client()))
          .withBean(
              Leadership.class,
              () -> new RedisLeadership(REDIS.client(), "app", Duration.ofSeconds(2)))
          .withPropertyValues("kefu.discord.api=" + discord.address());

  private final ApplicationContextRunner withToken =
      application.withPropertyValues("DISCORD_BOT_TOKEN=" + FakeDiscord.TOKEN);

  /** With what the console keeps. */
  private final ApplicationContextRunner withDesk =
      withToken
          .withBean(DeskGrounds.class, () -> node.desk.grounds())
          .withBean(DeskFeed.class, () -> node.desk.deskFeed())
          .withBean(ThreadFeed.class, () -> node.desk.threadFeed())
          .withPropertyValues("kefu.discord.desk.channel=" + DeskThreads.CHANNEL);

  @AfterEach
  void stop() {
    node.close();
    discord.close();
  }

  @Test
  void application_noToken_isOffAndSaysSoInOneLine(CapturedOutput output) {
    LoggingSystem.get(getClass().getClassLoader()).setLogLevel("io.kefu.discord", LogLevel.INFO);
    application.run(context -> {
      assertThat(context).hasNotFailed().doesNotHaveBean(Channel.class);
      assertThat(output.getAll().lines().filter(line -> line.contains("discord:")))
          .singleElement()
          .asString()
          .endsWith("discord: off, DISCORD_BOT_TOKEN is not set");
    });
  }

  @Test
  void desk_channelNamed_isLookedAtAndHealthy() {
    withDesk.run(context -> {
      HealthIndicator desk = context.getBean("discordDeskHealthIndicator", HealthIndicator.class);
      Eventually.holds("healthy", () -> Status.UP.equals(statusOf(desk)));
      assertThat(context).hasSingleBean(DeskIntake.class).hasSingleBean(ChannelDesk.class);
    });
  }

  @Test
  void desk_channelWithoutThreads_isTold() {
    discord.desk().become(2);
    withDesk.run(context -> {
      HealthIndicator desk = context.getBean("discordDeskHealthIndicator", HealthIndicator.class);
      Eventually.holds("told", () -> Status.DOWN.equals(statusOf(desk)));
    });
  }

  @Test
  void desk_channelThatIsNone_fails() {
    withDesk
        .withPropertyValues("kefu.discord.desk.channel=support")
        .run(context ->
            assertThat(context).getFailure().rootCause().hasMessageContaining("desk.channel"));
  }

  @Test
  void application_tokenThatIsNone_failsWithoutShowingIt(CapturedOutput output) {
    application
        .withPropertyValues("DISCORD_BOT_TOKEN=hunter2-of-the-operator")
        .run(context -> {
          assertThat(context).getFailure().rootCause().hasMessageContaining("DISCORD_BOT_TOKEN");
          assertThat(output.getAll()).doesNotContain("hunter2");
        });
  }

  @Test
  void application_discordAway_startsAllTheSameAndRecovers() {
    discord.goAway();
    withToken.run(context -> {
      assertThat(context).hasNotFailed().hasSingleBean(Channel.class);
      HealthIndicator health = context.getBean(HealthIndicator.class);
      Eventually.holds("unwell", () -> Status.DOWN.equals(statusOf(health)));
      discord.comeBack();
      Eventually.holds("healthy", () -> Status.UP.equals(statusOf(health)));
    });
  }

  private static Status statusOf(HealthIndicator indicator) {
    return Objects.requireNonNull(indicator.health()).getStatus();
  }
}
