package io.kefu.telegram;

import io.kefu.core.channel.Leadership;
import io.kefu.core.channel.reception.LeadKeeper;
import io.kefu.core.channel.reception.Reception;
import io.kefu.telegram.api.BotApi;
import io.kefu.telegram.inbound.CommandMenu;
import io.kefu.telegram.inbound.LongPoll;
import io.kefu.telegram.inbound.UpdateIntake;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fetching updates: needs no address of our own, and one node does it for all. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${kefu.telegram.webhook:}'.isBlank()")
class PollingConfiguration {

  @Bean
  ReceiverLifecycle telegramReceiver(
      BotApi api,
      BotAccount account,
      CommandMenu menu,
      UpdateIntake intake,
      Reception telegramReception,
      Leadership leadership,
      TelegramProperties properties) {
    LongPoll poll = new LongPoll(api, account, menu, intake, telegramReception, properties.poll());
    return new ReceiverLifecycle(new LeadKeeper("telegram", leadership, telegramReception, poll));
  }
}
