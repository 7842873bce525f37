package io.kefu.console.webhook;

import io.kefu.console.ConsoleProperties;
import io.kefu.console.DeskKeys;
import io.kefu.core.channel.Leadership;
import io.kefu.core.handoff.cases.CaseBook;
import io.kefu.core.handoff.desk.AuditLog;
import io.kefu.core.webhook.Parcels;
import io.kefu.core.webhook.Webhooks;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What tells outside programs. */
@Configuration(proxyBeanMethods = false)
public class WebhookConfiguration {

  private static final Duration ROUND_EVERY = Duration.ofSeconds(1);

  @Bean
  WebhookController deskWebhookController(
      Webhooks webhooks, AuditLog audit, DeskKeys keys, ConsoleProperties properties) {
    return new WebhookController(
        webhooks, new Addresses(properties.localWebhooks()), signatures(keys), audit);
  }

  @Bean
  CourierRounds deskCourierRounds(
      Webhooks webhooks,
      Parcels parcels,
      AuditLog audit,
      CaseBook cases,
      Leadership leadership,
      DeskKeys keys,
      ConsoleProperties properties,
      JsonMapper json,
      Clock clock) {
    WebhookCall call =
        new WebhookCall(new Addresses(properties.localWebhooks()), signatures(keys), clock);
    Courier courier =
        new Courier(
            webhooks, parcels, new ParcelMaker(audit, cases, json), call, leadership, clock);
    return new CourierRounds(courier, call, ROUND_EVERY);
  }

  private static Signatures signatures(DeskKeys keys) {
    return new Signatures(keys.key("webhooks"));
  }
}
