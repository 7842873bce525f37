package io.kefu.core.dialog.flow;

import java.time.Duration;
import java.time.ZoneId;

/**
 * What an operator may choose about guided conversations.
 *
 * @param nudge silence after which the customer is reminded
 * @param suspend silence after which the flow is set aside
 * @param orderPattern the form of an order number, as a regular expression on capital letters
 * @param timeZone where a customer's "yesterday" is
 */
public record FlowSettings(Duration nudge, Duration suspend, String orderPattern, ZoneId timeZone) {

  /** What customers get when nothing is set. */
  public static final FlowSettings DEFAULT =
      new FlowSettings(
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          "(?<![A-Z0-9])[A-Z]{0,4}[0-9]{8,30}(?![A-Z0-9])",
          ZoneId.of("Asia/Shanghai"));
}
