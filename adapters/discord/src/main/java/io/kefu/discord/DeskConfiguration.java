package io.kefu.discord;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.channel.Budgets;
import io.kefu.core.channel.Gate;
import io.kefu.core.channel.Leadership;
import io.kefu.core.channel.reception.LeadKeeper;
import io.kefu.core.channel.reception.Reception;
import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.deskchat.ChannelDesk;
import io.kefu.core.deskchat.DeskGrounds;
import io.kefu.core.deskchat.MirrorRounds;
import io.kefu.core.handoff.desk.DeskFeed;
import io.kefu.core.turn.ThreadFeed;
import io.kefu.discord.api.DiscordApi;
import io.kefu.discord.desk.Roles;
import io.kefu.discord.desk.ServerDesk;
import io.kefu.discord.inbound.DeskIntake;
import io.kefu.discord.inbound.GatewayReceiver;
import io.kefu.discord.outbound.DiscordChannel;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The agents' desk in a channel of a server, if one is named; accounts come from the console. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${kefu.discord.desk.channel:}'.isBlank()")
@ConditionalOnProperty(name = "kefu.console.enabled", matchIfMissing = true)
class DeskConfiguration {

  private static final Duration GATHER = Duration.ofSeconds(1);

  /** Whoever waits for one thread holds up the others. */
  private static final Duration PATIENCE = Duration.ofMillis(300);

  @Bean
  Reception discordDeskReception(Clock clock) {
    return new Reception("Discord's desk", clock);
  }

  @Bean
  ServerDesk discordServerDesk(
      DiscordApi discordApi,
      Budgets budgets,
      Attachments attachments,
      Reception discordDeskReception,
      DiscordProperties properties,
      DeskGrounds grounds,
      DeskFeed cases,
      ThreadFeed threads,
      Clock clock) {
    ServerDesk desk =
        new ServerDesk(
            discordApi,
            new Gate(DiscordChannel.ID.value(), budgets, clock, PATIENCE),
            properties.limits().limits(),
            attachments,
            discordDeskReception,
            grounds.of(DiscordChannel.ID, properties.language()),
            new ServerDesk.Setting(
                channel(properties),
                properties.language(),
                new MirrorRounds.Pace(GATHER, properties.desk().present())));
    desk.desk().follow(cases, threads);
    return desk;
  }

  /** So that the console offers to link accounts. */
  @Bean
  ChannelDesk discordChannelDesk(ServerDesk discordServerDesk) {
    return discordServerDesk.desk();
  }

  @Bean
  ReceiverLifecycle discordDeskRounds(
      ServerDesk discordServerDesk, Leadership leadership, Reception discordDeskReception) {
    return new ReceiverLifecycle(
        new LeadKeeper("discord-desk", leadership, discordDeskReception, discordServerDesk.work()));
  }

  @Bean
  DeskIntake discordDeskIntake(
      ServerDesk discordServerDesk,
      DiscordProperties properties,
      DeskGrounds grounds,
      ChannelTexts discordTexts,
      DiscordApi discordApi,
      Attachments attachments,
      DiscordThreads threads) {
    DiscordProperties.Desk desk = properties.desk();
    return new DeskIntake(
        new DeskIntake.Setting(
            channel(properties), new Roles(desk.agentRoles(), desk.supervisorRoles())),
        discordServerDesk.desk().talk(),
        grounds.linking(DiscordChannel.ID, properties.language()),
        discordTexts,
        discordApi,
        attachments,
        threads.executor());
  }

  @Bean
  DiscordHealth discordDeskHealthIndicator(
      Reception discordDeskReception, GatewayReceiver gateway) {
    return new DiscordHealth(discordDeskReception, gateway::contentWithheld);
  }

  private static String channel(DiscordProperties properties) {
    String channel = properties.desk().channel().strip();
    if (!channel.matches("\\d{15,20}")) {
      throw new IllegalArgumentException(
          "kefu.discord.desk.channel is not the id of a channel, a number of some 18 digits: "
              + channel);
    }
    return channel;
  }
}
