package io.kefu.telegram;

import io.kefu.core.channel.reception.Reception;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether Telegram can be heard; not part of readiness, for the other channels go on without it.
 */
final class TelegramHealth implements HealthIndicator {

  private final Reception reception;

  TelegramHealth(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Health health() {
    return switch (reception.state()) {
      case Reception.State.Starting() -> Health.unknown().withDetail("state", "starting").build();
      case Reception.State.Receiving() -> Health.up().withDetail("state", "receiving").build();
      case Reception.State.StandingBy() -> Health.up().withDetail("state", "standing by").build();
      case Reception.State.Deaf(String cause, Instant since) ->
          Health.down().withDetail("cause", cause).withDetail("since", since.toString()).build();
    };
  }
}
