package io.kefu.discord.api;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.channel.http.Form;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** One call as it can be made. Shows itself by its name alone: the path may hold a token. */
public final class Call {

  private final String name;
  private final String method;
  private final String path;
  private final Optional<String> body;
  private final Optional<Form.Part> file;

  private Call(String name, String method, String path, Optional<String> body) {
    this(name, method, path, body, Optional.empty());
  }

  private Call(
      String name, String method, String path, Optional<String> body, Optional<Form.Part> file) {
    this.name = name;
    this.method = method;
    this.path = path;
    this.body = body;
    this.file = file;
  }

  /** Where the gateway is, and how often it may be logged in to. */
  public static Call gateway() {
    return get("gateway", "gateway/bot");
  }

  /** The chat with a user, opened if there was none. */
  public static Call openChat(String user) {
    DataObject body = DataObject.empty().put("recipient_id", user);
    return post("open chat", "users/@me/channels", body);
  }

  public static Call send(String channel, DataObject message) {
    return post("send", "channels/" + channel + "/messages", message);
  }

  /** Sends a message with a file. */
  public static Call sendFile(String channel, DataObject message, Attachments.Opened file) {
    return new Call(
        "send file",
        "POST",
        "channels/" + channel + "/messages",
        Optional.of(message.toString()),
        Optional.of(
            new Form.Part(
                "files[0]", file.file().name(), file.file().type().mediaType(), file.content())));
  }

  public static Call edit(String channel, String message, DataObject changes) {
    return new Call(
        "edit",
        "PATCH",
        "channels/" + channel + "/messages/" + message,
        Optional.of(changes.toString()));
  }

  /** At most a hundred messages after this one, the latest first. */
  public static Call messagesAfter(String channel, long message) {
    return get("messages", "channels/" + channel + "/messages?limit=100&after=" + message);
  }

  public static Call typing(String channel) {
    return post("typing", "channels/" + channel + "/typing", DataObject.empty());
  }

  public static Call openThread(String channel, DataObject thread) {
    return post("open thread", "channels/" + channel + "/threads", thread);
  }

  public static Call addToThread(String thread, String user) {
    return new Call(
        "add to thread",
        "PUT",
        "channels/" + thread + "/thread-members/" + user,
        Optional.of("{}"));
  }

  /** What kind of channel it is, and whose. */
  public static Call channel(String channel) {
    return get("channel", "channels/" + channel);
  }

  /** Somebody of a server, with the roles they have there. */
  public static Call member(String server, String user) {
    return get("member", "guilds/" + server + "/members/" + user);
  }

  /** Changes a channel or thread. */
  public static Call change(String channel, DataObject changes) {
    return new Call("change", "PATCH", "channels/" + channel, Optional.of(changes.toString()));
  }

  /** Takes a channel or thread away with all that is in it. */
  public static Call remove(String channel) {
    return new Call("remove", "DELETE", "channels/" + channel, Optional.empty());
  }

  public static Call pin(String channel, String message) {
    return new Call(
        "pin", "PUT", "channels/" + channel + "/messages/pins/" + message, Optional.of("{}"));
  }

  /** What the bot is to the developer portal. */
  public static Call application() {
    return get("application", "applications/@me");
  }

  /** Replaces the commands that the bot has in one server alone. */
  public static Call commands(String application, String server, DataArray commands) {
    return new Call(
        "server's commands",
        "PUT",
        "applications/" + application + "/guilds/" + server + "/commands",
        Optional.of(commands.toString()));
  }

  /** Replaces the bot's commands. */
  public static Call commands(String application, DataArray commands) {
    return new Call(
        "commands",
        "PUT",
        "applications/" + application + "/commands",
        Optional.of(commands.toString()));
  }

  /** Takes an interaction, within three seconds. */
  public static Call acknowledge(String interaction, String token, DataObject answer) {
    return post("acknowledge", "interactions/" + interaction + "/" + token + "/callback", answer);
  }

  /** Changes what an interaction was first answered, or the message whose button was pressed. */
  public static Call firstReply(String application, String token, DataObject message) {
    return new Call(
        "reply",
        "PATCH",
        "webhooks/" + application + "/" + token + "/messages/@original",
        Optional.of(message.toString()));
  }

  /** Answers an interaction further. */
  public static Call furtherReply(String application, String token, DataObject message) {
    return post("reply further", "webhooks/" + application + "/" + token, message);
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  Optional<String> body() {
    return body;
  }

  Optional<Form.Part> file() {
    return file;
  }

  @Override
  public String toString() {
    return name;
  }

  private static Call get(String name, String path) {
    return new Call(name, "GET", path, Optional.empty());
  }

  private static Call post(String name, String path, DataObject body) {
    return new Call(name, "POST", path, Optional.of(body.toString()));
  }
}
