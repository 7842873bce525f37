package io.kefu.discord.outbound;

import io.kefu.discord.api.ApiAnswer;

/** What Discord's refusals mean to an operator or agent, and what to do instead. */
final class Refusals {

  private static final int NO_DIRECT_MESSAGES = 50007;
  private static final int NO_COMMON_SERVER = 50278;
  private static final int UNKNOWN_INTERACTION = 10062;
  private static final int UNKNOWN_WEBHOOK = 10015;
  private static final int WEBHOOK_TOKEN_OVER = 50027;

  private static final int TOO_LARGE = 40005;

  private Refusals() {}

  static String explained(ApiAnswer.Refused refusal) {
    return switch (refusal.code()) {
      case NO_DIRECT_MESSAGES, NO_COMMON_SERVER ->
          "the customer's direct messages are closed; another channel is needed: the support button"
              + " in the server opens a private thread, or the chat on the web";
      case UNKNOWN_INTERACTION, UNKNOWN_WEBHOOK, WEBHOOK_TOKEN_OVER ->
          "the command was given more than a quarter of an hour ago and can no longer be answered";
      case TOO_LARGE -> "the file is too large for Discord, only the words were sent";
      default -> refusal.status() + "/" + refusal.code() + " " + refusal.message();
    };
  }
}
