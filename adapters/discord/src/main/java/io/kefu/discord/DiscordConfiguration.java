package io.kefu.discord;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.channel.Budgets;
import io.kefu.core.channel.Gate;
import io.kefu.core.channel.Leadership;
import io.kefu.core.channel.PrivatePlaces;
import io.kefu.core.channel.ReadMarks;
import io.kefu.core.channel.reception.CustomerFiles;
import io.kefu.core.channel.reception.LeadKeeper;
import io.kefu.core.channel.reception.Reception;
import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.turn.Inbox;
import io.kefu.core.turn.Withdrawals;
import io.kefu.discord.api.BotToken;
import io.kefu.discord.api.DiscordApi;
import io.kefu.discord.api.Seal;
import io.kefu.discord.inbound.Backfill;
import io.kefu.discord.inbound.CommandMenu;
import io.kefu.discord.inbound.DeskIntake;
import io.kefu.discord.inbound.EventIntake;
import io.kefu.discord.inbound.GatewayReceiver;
import io.kefu.discord.outbound.Courtesies;
import io.kefu.discord.outbound.DiscordChannel;
import io.kefu.discord.outbound.Limits;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The way in, which one node holds for all, and the way out. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnBotToken.class)
@EnableConfigurationProperties(DiscordProperties.class)
@Import(DeskConfiguration.class)
class DiscordConfiguration {

  private static final String NAME = DiscordChannel.ID.value();

  @Bean
  BotToken discordToken(Environment environment) {
    QuietClient.silence(environment);
    return new BotToken(OnBotToken.token(environment));
  }

  @Bean
  ChannelTexts discordTexts(DiscordProperties properties) {
    return DiscordText.in(properties.language());
  }

  @Bean(destroyMethod = "close")
  DiscordApi discordApi(DiscordProperties properties, BotToken discordToken) {
    return new DiscordApi(properties.api(), discordToken);
  }

  @Bean(destroyMethod = "close")
  DiscordThreads discordThreads() {
    return new DiscordThreads();
  }

  @Bean
  DiscordChannel discordChannel(
      DiscordApi api,
      Budgets budgets,
      DiscordProperties properties,
      BotToken discordToken,
      ChannelTexts discordTexts,
      DiscordThreads threads,
      Attachments attachments,
      Clock clock) {
    Gate gate = new Gate(NAME, budgets, clock);
    Limits limits = properties.limits().limits();
    Courtesies courtesies = new Courtesies(api, gate, limits, threads.executor());
    return new DiscordChannel(
        api, gate, limits, courtesies, new Seal(discordToken), discordTexts, attachments);
  }

  @Bean
  EventIntake discordIntake(
      Inbox inbox,
      Withdrawals withdrawals,
      ReadMarks marks,
      PrivatePlaces places,
      DiscordChannel channel,
      DiscordApi api,
      Attachments attachments,
      ChannelTexts discordTexts,
      BotToken discordToken,
      Optional<DeskIntake> desk,
      Clock clock,
      DiscordThreads threads) {
    CustomerFiles files = new CustomerFiles(attachments);
    Seal seal = new Seal(discordToken);
    return new EventIntake(
        inbox,
        withdrawals,
        marks,
        places,
        channel,
        api,
        files,
        discordTexts,
        seal,
        desk,
        clock,
        threads.executor());
  }

  @Bean
  Reception discordReception(Clock clock) {
    return new Reception("Discord", clock);
  }

  @Bean
  GatewayReceiver discordGateway(
      DiscordApi api,
      BotToken discordToken,
      EventIntake intake,
      ReadMarks marks,
      ChannelTexts discordTexts,
      Reception discordReception,
      DiscordProperties properties,
      DiscordThreads threads,
      Clock clock) {
    return new GatewayReceiver(
        api,
        discordToken,
        intake,
        new Backfill(api, marks, intake, properties.backfill(), clock),
        new CommandMenu(discordTexts),
        discordReception,
        threads.executor(),
        clock,
        new GatewayReceiver.Setting(
            properties.api(), properties.shards(), GatewayReceiver.Pace.USUAL));
  }

  @Bean
  ReceiverLifecycle discordReceiver(
      Leadership leadership, Reception discordReception, GatewayReceiver gateway) {
    return new ReceiverLifecycle(new LeadKeeper(NAME, leadership, discordReception, gateway));
  }

  @Bean
  DiscordHealth discordHealthIndicator(Reception discordReception, GatewayReceiver gateway) {
    return new DiscordHealth(discordReception, gateway::contentWithheld);
  }
}
