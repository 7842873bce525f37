package io.kefu.telegram;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.channel.Gate;
import io.kefu.core.channel.Leadership;
import io.kefu.core.channel.reception.LeadKeeper;
import io.kefu.core.channel.reception.Reception;
import io.kefu.core.deskchat.ChannelDesk;
import io.kefu.core.deskchat.DeskGrounds;
import io.kefu.core.deskchat.MirrorRounds;
import io.kefu.core.handoff.desk.DeskFeed;
import io.kefu.core.turn.ThreadFeed;
import io.kefu.telegram.api.BotApi;
import io.kefu.telegram.desk.Forum;
import io.kefu.telegram.inbound.DeskIntake;
import io.kefu.telegram.outbound.Limits;
import io.kefu.telegram.outbound.TelegramChannel;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The agents' desk in a forum group, if one is named; accounts come from the console. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${kefu.telegram.desk.group:}'.isBlank()")
@ConditionalOnProperty(name = "kefu.console.enabled", matchIfMissing = true)
class DeskConfiguration {

  private static final Duration GATHER = Duration.ofSeconds(1);

  @Bean
  Reception telegramDeskReception(Clock clock) {
    return new Reception("Telegram's desk", clock);
  }

  @Bean
  Forum telegramForum(
      BotApi api,
      Gate telegramGate,
      Limits limits,
      Attachments attachments,
      Reception telegramDeskReception,
      TelegramProperties properties,
      DeskGrounds grounds,
      DeskFeed cases,
      ThreadFeed threads) {
    Forum forum =
        new Forum(
            api,
            telegramGate,
            limits,
            attachments,
            telegramDeskReception,
            group(properties),
            grounds.of(TelegramChannel.ID, properties.language()),
            new MirrorRounds.Pace(GATHER, properties.desk().present()));
    forum.desk().follow(cases, threads);
    return forum;
  }

  /** So that the console offers to link accounts. */
  @Bean
  ChannelDesk telegramChannelDesk(Forum forum) {
    return forum.desk();
  }

  @Bean
  ReceiverLifecycle telegramDeskRounds(
      Forum forum, Leadership leadership, Reception telegramDeskReception) {
    return new ReceiverLifecycle(
        new LeadKeeper("telegram-desk", leadership, telegramDeskReception, forum.work()));
  }

  @Bean
  DeskIntake telegramDeskIntake(Forum forum, TelegramProperties properties, DeskGrounds grounds) {
    return new DeskIntake(
        group(properties),
        forum.desk().talk(),
        grounds.linking(TelegramChannel.ID, properties.language()));
  }

  @Bean
  TelegramHealth telegramDeskHealthIndicator(Reception telegramDeskReception) {
    return new TelegramHealth(telegramDeskReception);
  }

  private static long group(TelegramProperties properties) {
    String group = properties.desk().group().strip();
    if (!group.matches("-\\d{1,18}")) {
      throw new IllegalArgumentException(
          "kefu.telegram.desk.group is not the id of a group, which begins with -100: " + group);
    }
    return Long.parseLong(group);
  }
}
