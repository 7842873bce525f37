package io.kefu.console;

import io.kefu.console.live.LiveConfiguration;
import io.kefu.console.webhook.WebhookConfiguration;
import io.kefu.core.turn.AgentVoice;
import io.kefu.core.turn.Conversations;
import io.kefu.core.turn.Deliveries;
import io.kefu.core.turn.Reports;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Where there is a desk, people can sign in and work at it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean({AgentVoice.class, Deliveries.class, Conversations.class, Reports.class})
@Import({
  SecurityConfiguration.class,
  SignInConfiguration.class,
  CasesConfiguration.class,
  ContactConfiguration.class,
  ReportConfiguration.class,
  LiveConfiguration.class,
  WebhookConfiguration.class
})
class DeskOpen {}
