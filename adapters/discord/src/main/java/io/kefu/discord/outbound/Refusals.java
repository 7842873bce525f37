package io.kefu.discord.outbound;

import io.kefu.core.channel.Delivery;
import io.kefu.core.channel.Loss;
import io.kefu.discord.api.ApiAnswer;

/** What Discord's refusals mean to an agent. */
final class Refusals {

  private static final int UNKNOWN_CHANNEL = 10003;
  private static final int UNKNOWN_WEBHOOK = 10015;
  private static final int UNKNOWN_INTERACTION = 10062;
  private static final int TOO_LARGE = 40005;
  private static final int NO_ACCESS = 50001;
  private static final int NO_DIRECT_MESSAGES = 50007;
  private static final int NO_PERMISSION = 50013;
  private static final int WEBHOOK_TOKEN_OVER = 50027;
  private static final int NO_COMMON_SERVER = 50278;

  private Refusals() {}

  static Delivery.Failed failed(ApiAnswer.Refused refusal) {
    return switch (refusal.code()) {
      case NO_DIRECT_MESSAGES, NO_COMMON_SERVER -> new Delivery.Failed(Loss.CLOSED);
      case UNKNOWN_CHANNEL -> new Delivery.Failed(Loss.GONE);
      case NO_ACCESS, NO_PERMISSION -> new Delivery.Failed(Loss.FORBIDDEN);
      case UNKNOWN_INTERACTION, UNKNOWN_WEBHOOK, WEBHOOK_TOKEN_OVER ->
          new Delivery.Failed(Loss.TOO_LATE);
      case TOO_LARGE -> new Delivery.Failed(Loss.FILE_TOO_LARGE);
      default ->
          new Delivery.Failed(refusal.status() + "/" + refusal.code() + " " + refusal.message());
    };
  }
}
