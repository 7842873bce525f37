package io.kefu.discord.inbound;

import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * A command, a pressed button or a choice in a menu, which wants to be taken within three seconds.
 *
 * @param token lets whoever has it answer for a quarter of an hour
 * @param channel where it happened
 */
record Interaction(String id, String application, String token, String user, String channel) {

  static Interaction read(DataObject event) {
    String user =
        event
            .optObject("user")
            .orElseGet(() -> event.getObject("member").getObject("user"))
            .getString("id");
    return new Interaction(
        event.getString("id"),
        event.getString("application_id"),
        event.getString("token"),
        user,
        event.getString("channel_id"));
  }

  @Override
  public String toString() {
    return "interaction " + id;
  }
}
