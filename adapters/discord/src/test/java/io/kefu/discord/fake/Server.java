package io.kefu.discord.fake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** A server that the bot is in, with one channel and the threads in it, as the gateway tells it. */
public final class Server {

  private static final String ALL = "1099511627775";

  private Server() {}

  /** The server, with these threads. */
  public static DataObject with(DataObject... threads) {
    DataObject guild =
        DataObject.empty()
            .put("id", Customer.GUILD)
            .put("name", "okpay")
            .put("owner_id", "4000000000000000001")
            .put("afk_timeout", 300)
            .put("verification_level", 0)
            .put("default_message_notifications", 0)
            .put("explicit_content_filter", 0)
            .put("mfa_level", 0)
            .put("nsfw_level", 0)
            .put("premium_tier", 0)
            .put("preferred_locale", "zh-CN")
            .put("member_count", 1)
            .put("large", false)
            .put("unavailable", false)
            .put("joined_at", now())
            .put("roles", DataArray.empty().add(everyone()))
            .put("channels", DataArray.empty().add(channel()))
            .put("members", DataArray.empty().add(bot()))
            .put("threads", DataArray.fromCollection(List.of(threads)));
    for (String none :
        List.of(
            "features",
            "emojis",
            "stickers",
            "voice_states",
            "presences",
            "stage_instances",
            "guild_scheduled_events",
            "soundboard_sounds")) {
      guild.put(none, DataArray.empty());
    }
    return guild;
  }

  /** A private thread that the bot has opened. */
  public static DataObject thread(DataObject opened) {
    return DataObject.empty()
        .put("id", opened.getString("id"))
        .put("type", opened.getInt("type"))
        .put("name", opened.getString("name"))
        .put("guild_id", Customer.GUILD)
        .put("parent_id", Customer.CHANNEL)
        .put("owner_id", FakeDiscord.BOT)
        .put("newly_created", true)
        .put("message_count", 0)
        .put("member_count", 1)
        .put("rate_limit_per_user", 0)
        .put("total_message_sent", 0)
        .put(
            "thread_metadata",
            DataObject.empty()
                .put("archived", false)
                .put("locked", false)
                .put("invitable", false)
                .put("auto_archive_duration", 1440)
                .put("archive_timestamp", now())
                .put("create_timestamp", now()));
  }

  private static DataObject channel() {
    return DataObject.empty()
        .put("id", Customer.CHANNEL)
        .put("type", 0)
        .put("name", "support")
        .put("position", 0)
        .put("nsfw", false)
        .put("rate_limit_per_user", 0)
        .put("permission_overwrites", DataArray.empty());
  }

  private static DataObject everyone() {
    DataObject colors =
        DataObject.empty()
            .put("primary_color", 0)
            .put("secondary_color", null)
            .put("tertiary_color", null);
    return DataObject.empty()
        .put("id", Customer.GUILD)
        .put("name", "@everyone")
        .put("color", 0)
        .put("colors", colors)
        .put("hoist", false)
        .put("position", 0)
        .put("permissions", ALL)
        .put("managed", false)
        .put("mentionable", false)
        .put("flags", 0);
  }

  private static DataObject bot() {
    return DataObject.empty()
        .put("user", FakeDiscord.self())
        .put("roles", DataArray.empty())
        .put("joined_at", now())
        .put("deaf", false)
        .put("mute", false)
        .put("flags", 0);
  }

  private static String now() {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Instant.now().atOffset(ZoneOffset.UTC));
  }
}
