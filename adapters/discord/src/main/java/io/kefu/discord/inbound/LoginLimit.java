package io.kefu.discord.inbound;

import io.kefu.discord.api.ApiAnswer;
import java.time.Duration;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * What Discord says before a login.
 *
 * @param gateway where to connect
 * @param shards how many Discord recommends
 * @param left how many logins are left today; a bot that uses them up loses its token
 * @param fullAgainAfter when all are there again
 */
record LoginLimit(String gateway, int shards, int left, Duration fullAgainAfter) {

  private static final int PLENTY = 1000;

  static LoginLimit read(ApiAnswer.Done answer) {
    DataObject told = answer.object();
    DataObject limit = told.optObject("session_start_limit").orElseGet(DataObject::empty);
    return new LoginLimit(
        told.getString("url"),
        told.getInt("shards", 1),
        limit.getInt("remaining", PLENTY),
        Duration.ofMillis(limit.getLong("reset_after", 0)));
  }
}
