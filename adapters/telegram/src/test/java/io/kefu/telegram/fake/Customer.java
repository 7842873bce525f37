package io.kefu.telegram.fake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Makes the updates that arise from what one person does, in the shapes Telegram gives them. */
public final class Customer {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AtomicInteger AT_DESK = new AtomicInteger(20_000);
  private static final AtomicLong CALLBACKS = new AtomicLong(4_382_000_000_000_000_001L);

  private final long id;
  private final AtomicInteger messages = new AtomicInteger(100);

  public Customer(long id) {
    this.id = id;
  }

  public long id() {
    return id;
  }

  public ObjectNode says(String text) {
    return update("message", privately().put("text", text));
  }

  /** Says again, differently, what was said in the message of this update. */
  public ObjectNode corrects(ObjectNode said, String text) {
    ObjectNode message = ((ObjectNode) said.path("message")).deepCopy();
    return update("edited_message", message.put("text", text).put("edit_date", 1_795_000_500));
  }

  /** Sends something of a kind, such as a photo, with words under it or none. */
  public ObjectNode sends(String kind, String caption) {
    ObjectNode message = privately();
    if (kind.equals("photo")) {
      message.putArray("photo").add(file("small")).add(file("large"));
    } else {
      message.set(kind, file("only"));
    }
    return update("message", caption.isEmpty() ? message : message.put("caption", caption));
  }

  public ObjectNode presses(Chats.Sent message, String label) {
    String data =
        message.keyboard().orElseThrow().findParents("text").stream()
            .filter(button -> button.path("text").asText().equals(label))
            .findFirst()
            .orElseThrow(
                () -> new AssertionError("no button " + label + " in " + message.buttons()))
            .path("callback_data")
            .asText();
    ObjectNode query = JSON.createObjectNode();
    query.put("id", String.valueOf(CALLBACKS.getAndIncrement()));
    query.set("from", person());
    query.set("message", Chats.json(message));
    query.put("chat_instance", "-3141592").put("data", data);
    return update("callback_query", query);
  }

  /** Says something in a group; a mention of the bot is marked as one. */
  public ObjectNode saysIn(long group, String text) {
    ObjectNode message = message(group, "supergroup").put("text", text);
    int at = text.toLowerCase(java.util.Locale.ROOT).indexOf("@" + FakeBotApi.USERNAME);
    if (at >= 0) {
      message
          .putArray("entities")
          .addObject()
          .put("type", "mention")
          .put("offset", at)
          .put("length", FakeBotApi.USERNAME.length() + 1);
    }
    return update("message", message);
  }

  /** Says something in a topic of the agents' group. */
  public ObjectNode saysAtDesk(int topic, String text) {
    return update("message", atDesk(topic).put("text", text));
  }

  /** Sends something of a kind there, such as a document. */
  public ObjectNode sendsAtDesk(int topic, String kind, String caption) {
    ObjectNode message = atDesk(topic);
    ObjectNode sent = (ObjectNode) sends(kind, caption).path("message");
    message.set(kind, sent.path(kind));
    if (!caption.isEmpty()) {
      message.put("caption", caption);
    }
    return update("message", message);
  }

  private ObjectNode atDesk(int topic) {
    return message(Topics.FORUM, "supergroup")
        .put("message_id", AT_DESK.getAndIncrement())
        .put("message_thread_id", topic)
        .put("is_topic_message", true);
  }

  /** Replies in a group to something the bot said there. */
  public ObjectNode replies(Chats.Sent to, String text) {
    ObjectNode message = message(to.chat(), "supergroup").put("text", text);
    message.set("reply_to_message", Chats.json(to));
    return update("message", message);
  }

  private ObjectNode privately() {
    return message(id, "private");
  }

  private ObjectNode message(long chat, String type) {
    ObjectNode message = JSON.createObjectNode().put("message_id", messages.getAndIncrement());
    message.set("from", person());
    message.putObject("chat").put("id", chat).put("type", type).put("mood_of_the_chat", "fine");
    return message.put("date", 1_795_000_000);
  }

  private ObjectNode person() {
    return JSON.createObjectNode()
        .put("id", id)
        .put("is_bot", false)
        .put("first_name", "\u5f20\u4e09")
        .put("language_code", "zh-hans");
  }

  private static ObjectNode file(String id) {
    return JSON.createObjectNode()
        .put("file_id", "AgAC-" + id)
        .put("file_unique_id", "u-" + id)
        .put("file_size", 1000);
  }

  private static ObjectNode update(String kind, ObjectNode content) {
    ObjectNode update = JSON.createObjectNode();
    update.set(kind, content);
    return update;
  }
}
