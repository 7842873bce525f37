package io.kefu.core.turn;

import io.kefu.core.channel.Delivery;
import io.kefu.core.dialog.Observation;
import io.kefu.core.message.ChannelId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;

/** Counts what turns do. No metric carries a customer's words, names or addresses. */
public final class TurnMetrics {

  private final MeterRegistry registry;

  public TurnMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void turn(Duration took) {
    registry.timer("kefu.turn").record(took);
  }

  void observed(Observation observation) {
    switch (observation) {
      case Observation.Answered(var entry) ->
          registry
              .counter("kefu.questions", "outcome", "answered", "entry", entry.value())
              .increment();
      case Observation.Clarified() ->
          registry.counter("kefu.questions", "outcome", "clarified", "entry", "").increment();
      case Observation.Abstained() ->
          registry.counter("kefu.questions", "outcome", "abstained", "entry", "").increment();
      case Observation.Rated(var entry, var thumb) ->
          registry
              .counter("kefu.ratings", "entry", entry.value(), "thumb", lower(thumb))
              .increment();
      case Observation.HandedOver(var reason) ->
          registry.counter("kefu.handoffs", "reason", lower(reason)).increment();
      case Observation.Muted() -> registry.counter("kefu.mutes").increment();
      case Observation.GuideBegun(var flow) ->
          registry.counter("kefu.guides", "flow", flow.value(), "outcome", "begun").increment();
      case Observation.GuideEnded(var flow, var outcome) ->
          registry
              .counter("kefu.guides", "flow", flow.value(), "outcome", lower(outcome))
              .increment();
    }
  }

  void delivered(ChannelId channel, Delivery delivery) {
    String outcome =
        switch (delivery) {
          case Delivery.Delivered _ -> "delivered";
          case Delivery.Retry _ -> "retried";
          case Delivery.Failed _ -> "failed";
        };
    registry.counter("kefu.deliveries", "channel", channel.value(), "outcome", outcome).increment();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
