package io.kefu.discord.fake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Somebody on Discord: what they do, as the gateway tells it.
 *
 * @param chat their chat with the bot
 */
public record Customer(String user, String chat) {

  public static final String GUILD = "2000000000000000002";
  public static final String CHANNEL = "3000000000000000003";

  public static Customer of(FakeDiscord discord, int number) {
    String user = String.valueOf(4_000_000_000_000_000_000L + number);
    return new Customer(user, discord.rooms().chatWith(user));
  }

  /** Writes in their chat with the bot. */
  public DataObject says(String text) {
    return message(chat, text);
  }

  /** Writes in a private thread of the server. */
  public DataObject saysInThread(String thread, String text) {
    return message(thread, text).put("guild_id", GUILD);
  }

  /** Writes in the server's channel. */
  public DataObject saysInChannel(String text) {
    return message(CHANNEL, text).put("guild_id", GUILD);
  }

  /** Writes to the bot in the server's channel. */
  public DataObject calls(String text) {
    return saysInChannel("<@" + FakeDiscord.BOT + "> " + text)
        .put("mentions", DataArray.empty().add(FakeDiscord.self()));
  }

  /** Sends a file in their chat with the bot. */
  public DataObject sends(String contentType, String caption) {
    DataObject file =
        DataObject.empty()
            .put("id", Ids.next())
            .put("filename", "a")
            .put("size", 3)
            .put("url", "https://cdn.example/a")
            .put("proxy_url", "https://cdn.example/a")
            .put("content_type", contentType);
    return says(caption).put("attachments", DataArray.empty().add(file));
  }

  /** Sends files in their chat with the bot. */
  public DataObject sends(String caption, DataObject... files) {
    return says(caption).put("attachments", DataArray.fromCollection(List.of(files)));
  }

  /** Forwards somebody's message to the bot. */
  public DataObject forwards(String text, DataObject... files) {
    DataObject forwarded =
        DataObject.empty()
            .put("type", 0)
            .put("content", text)
            .put("attachments", DataArray.fromCollection(List.of(files)));
    return says("")
        .put("message_reference", DataObject.empty().put("type", 1).put("channel_id", CHANNEL))
        .put(
            "message_snapshots",
            DataArray.empty().add(DataObject.empty().put("message", forwarded)));
  }

  /** The same message with other words. */
  public static DataObject corrected(DataObject message, String text) {
    return DataObject.fromJson(message.toString())
        .put("content", text)
        .put("edited_timestamp", now());
  }

  /** That a message is gone. */
  public static DataObject deletion(DataObject message) {
    return place(message).put("id", message.getString("id"));
  }

  /** That messages of one channel are gone together. */
  public static DataObject deletionOf(List<DataObject> messages) {
    List<String> ids = messages.stream().map(it -> it.getString("id")).toList();
    return place(messages.getFirst()).put("ids", DataArray.fromCollection(ids));
  }

  private static DataObject place(DataObject message) {
    DataObject place = DataObject.empty().put("channel_id", message.getString("channel_id"));
    return message.hasKey("guild_id")
        ? place.put("guild_id", message.getString("guild_id"))
        : place;
  }

  /** Makes a choice under a message in their chat with the bot. */
  public DataObject presses(Sent under, String label) {
    return press(under, under.data(label), chat);
  }

  /** Submits the form that a button opened, in their chat with the bot. */
  public DataObject fillsIn(String value) {
    DataObject field =
        DataObject.empty().put("type", 4).put("custom_id", "value").put("value", value);
    DataObject label = DataObject.empty().put("type", 18).put("component", field);
    DataObject data =
        DataObject.empty().put("custom_id", "fill").put("components", DataArray.empty().add(label));
    return interaction(5, chat).put("data", data).put("user", person());
  }

  /** Presses the button that opens a private conversation. */
  public DataObject knocks(Sent under) {
    return inGuild(press(under, "! door", CHANNEL));
  }

  /** Gives a command in their chat with the bot. */
  public DataObject commands(String name, String question) {
    DataObject data =
        DataObject.empty().put("id", "5000000000000000005").put("type", 1).put("name", name);
    if (!question.isEmpty()) {
      DataObject option =
          DataObject.empty().put("name", "question").put("type", 3).put("value", question);
      data.put("options", DataArray.empty().add(option));
    }
    return interaction(2, chat).put("data", data).put("user", person());
  }

  /** Gives a command in the server's channel. */
  public DataObject commandsInChannel(String name, String question) {
    return inGuild(commands(name, question).put("channel_id", CHANNEL));
  }

  private DataObject press(Sent under, String data, String channel) {
    boolean menu = under.components().toString().contains("\"value\":\"" + data + "\"");
    DataObject pressed =
        menu
            ? DataObject.empty()
                .put("custom_id", "! menu")
                .put("component_type", 3)
                .put("values", DataArray.empty().add(data))
            : DataObject.empty().put("custom_id", data).put("component_type", 2);
    DataObject message =
        DataObject.empty()
            .put("id", under.id())
            .put("channel_id", under.channel())
            .put("type", 0)
            .put("content", under.markdown())
            .put("timestamp", now())
            .put("author", FakeDiscord.self())
            .put("components", under.components());
    return interaction(3, channel)
        .put("data", pressed)
        .put("message", message)
        .put("user", person());
  }

  private static DataObject inGuild(DataObject interaction) {
    DataObject person = interaction.getObject("user");
    interaction.remove("user");
    DataObject member =
        DataObject.empty()
            .put("user", person)
            .put("roles", DataArray.empty())
            .put("permissions", "0")
            .put("joined_at", now());
    return interaction
        .put("guild_id", GUILD)
        .put("member", member)
        .put("channel", DataObject.empty().put("id", CHANNEL).put("type", 0));
  }

  private DataObject interaction(int type, String channel) {
    String id = Ids.next();
    return DataObject.empty()
        .put("id", id)
        .put("application_id", FakeDiscord.BOT)
        .put("type", type)
        .put("token", "token-" + id)
        .put("version", 1)
        .put("channel_id", channel)
        .put("channel", DataObject.empty().put("id", channel).put("type", 1))
        .put("locale", "zh-CN")
        .put("entitlements", DataArray.empty())
        .put("authorizing_integration_owners", DataObject.empty())
        .put("attachment_size_limit", 10_000)
        .put("app_permissions", "0");
  }

  private DataObject message(String channel, String text) {
    return DataObject.empty()
        .put("id", Ids.next())
        .put("channel_id", channel)
        .put("type", 0)
        .put("content", text)
        .put("timestamp", now())
        .put("edited_timestamp", null)
        .put("author", person())
        .put("attachments", DataArray.empty())
        .put("mentions", DataArray.empty())
        .put("flags", 0)
        .put("hologram", DataObject.empty().put("never", "heard of"));
  }

  private DataObject person() {
    return DataObject.empty()
        .put("id", user)
        .put("username", "zhang" + user.substring(15))
        .put("discriminator", "0")
        .put("avatar", null);
  }

  private static String now() {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Instant.now().atOffset(ZoneOffset.UTC));
  }
}
