package io.kefu.discord.inbound;

import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * A command, a pressed button or a choice in a menu, which wants to be taken within three seconds.
 *
 * @param token lets whoever has it answer for a quarter of an hour
 * @param name what the user goes by
 * @param channel where it happened
 */
record Interaction(
    String id, String application, String token, String user, String name, String channel) {

  static Interaction read(DataObject event) {
    DataObject user =
        event.optObject("user").orElseGet(() -> event.getObject("member").getObject("user"));
    return new Interaction(
        event.getString("id"),
        event.getString("application_id"),
        event.getString("token"),
        user.getString("id"),
        name(user),
        event.getString("channel_id"));
  }

  /** What a user goes by. */
  static String name(DataObject user) {
    return user.getString("global_name", user.getString("username", ""));
  }

  @Override
  public String toString() {
    return "interaction " + id;
  }
}
