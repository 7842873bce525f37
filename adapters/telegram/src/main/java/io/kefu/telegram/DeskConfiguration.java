package io.kefu.telegram;

import io.kefu.core.account.Accounts;
import io.kefu.core.attachment.Attachments;
import io.kefu.core.channel.Gate;
import io.kefu.core.channel.Leadership;
import io.kefu.core.channel.Throttle;
import io.kefu.core.channel.reception.LeadKeeper;
import io.kefu.core.channel.reception.Reception;
import io.kefu.core.deskchat.AccountLinks;
import io.kefu.core.deskchat.ChannelDesk;
import io.kefu.core.deskchat.DeskAccess;
import io.kefu.core.deskchat.DeskChatText;
import io.kefu.core.deskchat.DeskRecords;
import io.kefu.core.deskchat.Linking;
import io.kefu.core.deskchat.MirrorRounds;
import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.FaqIndex;
import io.kefu.core.handoff.desk.AuditLog;
import io.kefu.core.handoff.desk.DeskFeed;
import io.kefu.core.handoff.speech.OutgoingText;
import io.kefu.core.turn.ThreadFeed;
import io.kefu.telegram.api.BotApi;
import io.kefu.telegram.desk.Forum;
import io.kefu.telegram.inbound.DeskIntake;
import io.kefu.telegram.outbound.Limits;
import io.kefu.telegram.outbound.TelegramChannel;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
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
      DeskAccess desk,
      DeskRecords records,
      Accounts accounts,
      AccountLinks links,
      OutgoingText outgoing,
      FaqIndex faq,
      Leadership leadership,
      @Value("${kefu.time-zone:Asia/Shanghai}") ZoneId zone,
      DeskFeed cases,
      ThreadFeed threads,
      Clock clock) {
    ChannelDesk.Ground ground =
        new ChannelDesk.Ground(
            desk,
            records.of(TelegramChannel.ID),
            accounts,
            links,
            outgoing,
            entry -> faq.find(entry).map(FaqEntry::title).orElse(entry.toString()),
            leadership,
            DeskChatText.in(properties.language()),
            zone,
            clock);
    Forum forum =
        new Forum(
            api,
            telegramGate,
            limits,
            attachments,
            telegramDeskReception,
            group(properties),
            ground,
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
  DeskIntake telegramDeskIntake(
      Forum forum,
      TelegramProperties properties,
      Accounts accounts,
      AccountLinks links,
      AuditLog audit,
      Throttle throttle) {
    Linking linking =
        new Linking(
            TelegramChannel.ID,
            accounts,
            links,
            audit,
            throttle,
            DeskChatText.in(properties.language()));
    return new DeskIntake(group(properties), forum.desk().talk(), linking);
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
