package io.kefu.telegram;

import io.kefu.core.channel.reception.Reception;
import io.kefu.telegram.api.BotApi;
import io.kefu.telegram.api.BotToken;
import io.kefu.telegram.inbound.CommandMenu;
import io.kefu.telegram.inbound.UpdateIntake;
import io.kefu.telegram.inbound.Webhook;
import io.kefu.telegram.inbound.WebhookController;
import java.net.URI;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Having updates posted to us: any node takes them, at the address the operator names. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${kefu.telegram.webhook:}'.isBlank()")
class WebhookConfiguration {

  @Bean
  Webhook.Secrets telegramSecrets(BotToken token) {
    return Webhook.Secrets.of(token);
  }

  @Bean
  ReceiverLifecycle telegramReceiver(
      BotApi api,
      BotAccount account,
      CommandMenu menu,
      Reception telegramReception,
      TelegramProperties properties,
      Webhook.Secrets secrets) {
    URI site = URI.create(properties.webhook());
    return new ReceiverLifecycle(new Webhook(api, account, menu, telegramReception, site, secrets));
  }

  @Bean
  WebhookController telegramWebhook(
      BotApi api, BotAccount account, UpdateIntake intake, Webhook.Secrets secrets) {
    return new WebhookController(api, account, intake, secrets);
  }
}
