package io.kefu.discord.desk;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.channel.Gate;
import io.kefu.core.channel.reception.Reception;
import io.kefu.core.deskchat.ChannelDesk;
import io.kefu.core.deskchat.DeskRoom;
import io.kefu.core.deskchat.MirrorRounds;
import io.kefu.discord.api.DiscordApi;
import io.kefu.discord.outbound.Limits;

/** The desk in a channel of a server, put together. */
public final class ServerDesk {

  private final ChannelDesk desk;
  private final DeskRoom room;

  /**
   * What an operator says of it.
   *
   * @param channel its id
   * @param language of the commands
   */
  public record Setting(String channel, String language, MirrorRounds.Pace pace) {}

  /**
   * @param gate at which nobody waits long
   * @param reception how things stand with the channel
   */
  public ServerDesk(
      DiscordApi api,
      Gate gate,
      Limits limits,
      Attachments attachments,
      Reception reception,
      ChannelDesk.Ground ground,
      Setting setting) {
    ThreadCalls calls = new ThreadCalls(api, gate, limits, reception);
    String channel = setting.channel();
    this.desk =
        new ChannelDesk(new ThreadDesk(calls, attachments, channel), ground, setting.pace());
    DeskPlace place = new DeskPlace(calls, new DeskMenu(setting.language()), channel);
    this.room = new DeskRoom(place, reception, desk.rounds());
  }

  public ChannelDesk desk() {
    return desk;
  }

  /** What one node at a time does in the channel, until interrupted. */
  public Runnable work() {
    return room;
  }
}
