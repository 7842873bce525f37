package io.kefu.discord.desk;

import io.kefu.core.channel.Gate;
import io.kefu.core.channel.reception.Reception;
import io.kefu.core.deskchat.Outcome;
import io.kefu.discord.api.ApiAnswer;
import io.kefu.discord.api.Call;
import io.kefu.discord.api.DiscordApi;
import io.kefu.discord.outbound.Limits;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Calls about the desk's channel and its threads, each within the budget of where it goes. */
final class ThreadCalls {

  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final int UNKNOWN_CHANNEL = 10003;
  private static final int ARCHIVED = 50083;
  private static final int LOCKED = 160005;
  private static final int TOO_MANY_THREADS = 160006;

  private final DiscordApi api;
  private final Gate gate;
  private final Limits limits;
  private final Reception reception;

  /**
   * @param gate at which nobody waits long: whoever waits for one thread holds up the others
   * @param reception how things stand with the desk's channel
   */
  ThreadCalls(DiscordApi api, Gate gate, Limits limits, Reception reception) {
    this.api = api;
    this.gate = gate;
    this.limits = limits;
    this.reception = reception;
  }

  /**
   * @param place the channel or thread it goes to
   */
  Outcome call(String place, Call call) {
    return paced(place, call, this::refused);
  }

  /** Makes a call without which things go on as well: whatever is refused is no more than that. */
  Outcome tryOut(String place, Call call) {
    return paced(place, call, refusal -> new Outcome.Refused(cause(refusal)));
  }

  /** A question, which is in nobody's way. */
  ApiAnswer ask(Call call) {
    return api.call(call);
  }

  private Outcome paced(String place, Call call, Function<ApiAnswer.Refused, Outcome> refusal) {
    Optional<Duration> wait = gate.pass("desk " + place, limits.bot(), limits.channel(place));
    return wait.<Outcome>map(Outcome.Full::new)
        .orElseGet(() -> outcome(place, api.call(call), refusal));
  }

  private Outcome outcome(
      String place, ApiAnswer answer, Function<ApiAnswer.Refused, Outcome> refusal) {
    return switch (answer) {
      case ApiAnswer.Done done -> {
        reception.receiving();
        if (done.quiet().isPositive()) {
          gate.close(limits.channel(place), done.quiet());
        }
        yield new Outcome.Done(done.object().getString("id", ""));
      }
      case ApiAnswer.SlowDown(Duration retryAfter, boolean global) -> {
        gate.close(global ? limits.bot() : limits.channel(place), retryAfter);
        yield global
            ? new Outcome.Later(retryAfter, "too many requests")
            : new Outcome.Full(retryAfter);
      }
      case ApiAnswer.Unreachable(String cause) -> new Outcome.Later(A_SECOND, cause);
      case ApiAnswer.Refused refused -> refusal.apply(refused);
    };
  }

  private Outcome refused(ApiAnswer.Refused refusal) {
    return switch (refusal.code()) {
      case UNKNOWN_CHANNEL -> new Outcome.NoThread();
      case ARCHIVED, LOCKED -> new Outcome.Shut();
      case TOO_MANY_THREADS -> outOfOrder(refusal);
      default ->
          refusal.status() == 401 || refusal.status() == 403
              ? outOfOrder(refusal)
              : new Outcome.Refused(cause(refusal));
    };
  }

  /** Whoever runs the server has to do something. */
  private Outcome outOfOrder(ApiAnswer.Refused refusal) {
    reception.deaf(cause(refusal));
    return new Outcome.Later(A_MINUTE, cause(refusal));
  }

  private static String cause(ApiAnswer.Refused refusal) {
    return refusal.status() + "/" + refusal.code() + " " + refusal.message();
  }
}
