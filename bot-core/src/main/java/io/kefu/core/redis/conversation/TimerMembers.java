package io.kefu.core.redis.conversation;

import io.kefu.core.dialog.TimerName;
import io.kefu.core.message.ConversationId;
import io.kefu.core.turn.Agenda.DueTimer;
import java.time.Instant;

/** A timer as a member of its sorted set: {@code conversation timer}. */
final class TimerMembers {

  private TimerMembers() {}

  static String write(ConversationId conversation, TimerName timer) {
    return conversation.value() + " " + timer.name();
  }

  static DueTimer read(String member, String score) {
    String[] parts = member.split(" ", 2);
    return new DueTimer(
        new ConversationId(parts[0]),
        TimerName.valueOf(parts[1]),
        Instant.ofEpochMilli((long) Double.parseDouble(score)));
  }
}
