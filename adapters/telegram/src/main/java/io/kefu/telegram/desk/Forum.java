package io.kefu.telegram.desk;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.channel.Gate;
import io.kefu.core.channel.reception.Reception;
import io.kefu.core.deskchat.ChannelDesk;
import io.kefu.core.deskchat.DeskRoom;
import io.kefu.core.deskchat.MirrorRounds;
import io.kefu.telegram.api.BotApi;
import io.kefu.telegram.outbound.Limits;

/** The desk in a forum group, put together. */
public final class Forum {

  private final ChannelDesk desk;
  private final DeskRoom room;

  /**
   * @param reception how things stand with the group
   */
  public Forum(
      BotApi api,
      Gate gate,
      Limits limits,
      Attachments attachments,
      Reception reception,
      long group,
      ChannelDesk.Ground ground,
      MirrorRounds.Pace pace) {
    ForumCalls calls = new ForumCalls(api, gate, limits, reception, group);
    this.desk = new ChannelDesk(new ForumDesk(calls, attachments), ground, pace);
    ForumPlace place = new ForumPlace(calls, ground.words(), group);
    this.room = new DeskRoom(place, reception, desk.rounds());
  }

  public ChannelDesk desk() {
    return desk;
  }

  /** What one node at a time does in the group, until interrupted. */
  public Runnable work() {
    return room;
  }
}
