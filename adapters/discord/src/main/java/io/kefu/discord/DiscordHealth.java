package io.kefu.discord;

import io.kefu.core.channel.reception.Reception;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether Discord can be heard; not part of readiness, for the other channels go on without it. */
final class DiscordHealth implements HealthIndicator {

  private final Reception reception;
  private final BooleanSupplier contentWithheld;

  /**
   * @param contentWithheld whether Discord keeps the words of messages from us
   */
  DiscordHealth(Reception reception, BooleanSupplier contentWithheld) {
    this.reception = reception;
    this.contentWithheld = contentWithheld;
  }

  @Override
  public Health health() {
    return switch (reception.state()) {
      case Reception.State.Starting() -> Health.unknown().withDetail("state", "starting").build();
      case Reception.State.Receiving() -> receiving();
      case Reception.State.StandingBy() -> Health.up().withDetail("state", "standing by").build();
      case Reception.State.Deaf(String cause, Instant since) ->
          Health.down().withDetail("cause", cause).withDetail("since", since.toString()).build();
    };
  }

  private Health receiving() {
    Health.Builder up = Health.up().withDetail("state", "receiving");
    return contentWithheld.getAsBoolean()
        ? up.withDetail("limited", "the Message Content Intent is off").build()
        : up.build();
  }
}
