package io.kefu.telegram;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.channel.Budgets;
import io.kefu.core.channel.Gate;
import io.kefu.core.channel.reception.Reception;
import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.turn.Inbox;
import io.kefu.telegram.api.BotApi;
import io.kefu.telegram.api.BotToken;
import io.kefu.telegram.inbound.CommandMenu;
import io.kefu.telegram.inbound.DeskIntake;
import io.kefu.telegram.inbound.UpdateIntake;
import io.kefu.telegram.outbound.Courtesies;
import io.kefu.telegram.outbound.Limits;
import io.kefu.telegram.outbound.TelegramChannel;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** What both ways of receiving share, and the way out. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnBotToken.class)
@EnableConfigurationProperties(TelegramProperties.class)
@Import({PollingConfiguration.class, WebhookConfiguration.class, DeskConfiguration.class})
class TelegramConfiguration {

  @Bean
  BotToken telegramToken(Environment environment) {
    return new BotToken(OnBotToken.token(environment));
  }

  @Bean(destroyMethod = "close")
  BotApi telegramApi(TelegramProperties properties, BotToken token) {
    return new BotApi(properties.api(), token);
  }

  @Bean
  BotAccount telegramAccount(BotApi api) {
    return new BotAccount(api);
  }

  @Bean
  ChannelTexts telegramTexts(TelegramProperties properties) {
    return TelegramText.in(properties.language());
  }

  @Bean(destroyMethod = "close")
  TelegramThreads telegramThreads() {
    return new TelegramThreads();
  }

  @Bean
  Gate telegramGate(Budgets budgets, Clock clock) {
    return new Gate("telegram", budgets, clock);
  }

  @Bean
  Limits telegramLimits(TelegramProperties properties) {
    return properties.limits().limits();
  }

  @Bean
  Courtesies telegramCourtesies(BotApi api, Gate gate, Limits limits, TelegramThreads threads) {
    return new Courtesies(api, gate, limits, threads.executor());
  }

  @Bean
  TelegramChannel telegramChannel(
      BotApi api,
      Gate gate,
      Limits limits,
      Courtesies courtesies,
      ChannelTexts telegramTexts,
      BotAccount account,
      Attachments attachments) {
    return new TelegramChannel(api, gate, limits, courtesies, telegramTexts, account, attachments);
  }

  @Bean
  UpdateIntake telegramIntake(
      Inbox inbox,
      ChannelTexts telegramTexts,
      TelegramChannel channel,
      Courtesies courtesies,
      BotApi api,
      Attachments attachments,
      Optional<DeskIntake> desk,
      Clock clock,
      TelegramThreads threads) {
    return new UpdateIntake(
        inbox,
        telegramTexts,
        channel,
        courtesies,
        api,
        attachments,
        desk,
        clock,
        threads.executor());
  }

  @Bean
  CommandMenu telegramMenu(BotApi api, ChannelTexts telegramTexts) {
    return new CommandMenu(api, telegramTexts);
  }

  @Bean
  Reception telegramReception(Clock clock) {
    return new Reception("Telegram", clock);
  }

  @Bean
  TelegramHealth telegramHealthIndicator(Reception telegramReception) {
    return new TelegramHealth(telegramReception);
  }
}
