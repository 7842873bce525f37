package io.kefu.discord.inbound;

import io.kefu.core.channel.reception.Backoff;
import io.kefu.discord.api.ApiAnswer;
import io.kefu.discord.api.Call;
import io.kefu.discord.api.DiscordApi;
import java.time.Duration;

/** Makes a call until Discord says yes or no, or it has been tried often enough. */
final class Attempts {

  private static final int MOST = 6;

  private final DiscordApi api;

  Attempts(DiscordApi api) {
    this.api = api;
  }

  ApiAnswer call(Call call) throws InterruptedException {
    Backoff backoff = new Backoff();
    ApiAnswer answer = api.call(call);
    for (int i = 1; i < MOST; i++) {
      switch (answer) {
        case ApiAnswer.Done _, ApiAnswer.Refused _ -> {
          return answer;
        }
        case ApiAnswer.SlowDown(Duration retryAfter, _) -> Thread.sleep(retryAfter);
        case ApiAnswer.Unreachable _ -> backoff.rest();
      }
      answer = api.call(call);
    }
    return answer;
  }
}
