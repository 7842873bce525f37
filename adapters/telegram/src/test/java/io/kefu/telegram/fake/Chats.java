package io.kefu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kefu.telegram.fake.Fault.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the bot sent, as customers see it. */
public final class Chats {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Pace.Meter meter;
  private final Topics topics;
  private final List<Sent> sent = new ArrayList<>();
  private final Set<Long> blocked = new HashSet<>();
  private final Map<Long, Long> moved = new HashMap<>();
  private int nextId = 5_000;
  private int refusedForPace;

  Chats(Pace pace, Topics topics) {
    this.meter = new Pace.Meter(pace);
    this.topics = topics;
  }

  /** A message in a chat; its keyboard is the one that stands under it now. */
  public record Sent(
      long chat, int id, String text, JsonNode request, Optional<JsonNode> keyboard) {

    /** The labels of the buttons, in order. */
    public List<String> buttons() {
      return keyboard.map(it -> it.findValuesAsText("text")).orElse(List.of());
    }

    /** The topic it stands in; 0 if in none. */
    public int topic() {
      return request.path("message_thread_id").asInt();
    }
  }

  public synchronized void block(long chat) {
    blocked.add(chat);
  }

  public synchronized void move(long chat, long to) {
    moved.put(chat, to);
  }

  public synchronized List<Sent> to(long chat) {
    return sent.stream().filter(message -> message.chat() == chat).toList();
  }

  /** What stands in a topic of the agents' group, oldest first. */
  public synchronized List<Sent> in(int topic) {
    return to(Topics.FORUM).stream().filter(message -> message.topic() == topic).toList();
  }

  public synchronized List<Sent> all() {
    return List.copyOf(sent);
  }

  /** How many messages were refused because they came too fast. */
  public synchronized int refusedForPace() {
    return refusedForPace;
  }

  synchronized Answer send(JsonNode body) {
    long chat = body.path("chat_id").asLong();
    Optional<Answer> refusal = refusal(chat, body);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Sent message =
        new Sent(chat, nextId++, read(body), body, Optional.ofNullable(body.get("reply_markup")));
    sent.add(message);
    return Answer.done(json(message));
  }

  /** A photo or a document; Telegram takes no photo that is none. */
  synchronized Answer sendFile(String method, JsonNode body) {
    long chat = body.path("chat_id").asLong();
    if (blocked.contains(chat)) {
      return Answer.refused(403, "Forbidden: bot was blocked by the user");
    }
    JsonNode file = body.path(method.equals("sendphoto") ? "photo" : "document");
    if (file.path("content").asText().isEmpty()) {
      return Answer.refused(400, "Bad Request: there is no file in the request");
    }
    Optional<Answer> noTopic = topics.refusal(body);
    if (noTopic.isPresent()) {
      return noTopic.get();
    }
    Sent message = new Sent(chat, nextId++, body.path("caption").asText(), body, Optional.empty());
    sent.add(message);
    return Answer.done(json(message));
  }

  /** Other words for a message that stands there. */
  synchronized Answer rewrite(JsonNode body) {
    int id = body.path("message_id").asInt();
    Optional<String> fault = fault(body);
    if (fault.isPresent()) {
      return Answer.refused(400, "Bad Request: " + fault.get());
    }
    for (int i = 0; i < sent.size(); i++) {
      Sent old = sent.get(i);
      if (old.id() == id && old.chat() == body.path("chat_id").asLong()) {
        sent.set(i, new Sent(old.chat(), id, read(body), old.request(), old.keyboard()));
        return Answer.done(json(sent.get(i)));
      }
    }
    return Answer.refused(400, "Bad Request: message to edit not found");
  }

  private static String read(JsonNode body) {
    String text = body.path("text").asText();
    return body.path("parse_mode").asText().equals("HTML") ? HtmlReader.text(text) : text;
  }

  synchronized Answer edit(JsonNode body) {
    int id = body.path("message_id").asInt();
    for (int i = 0; i < sent.size(); i++) {
      Sent old = sent.get(i);
      if (old.id() == id && old.chat() == body.path("chat_id").asLong()) {
        Optional<JsonNode> keyboard = Optional.ofNullable(body.get("reply_markup"));
        if (keyboard.equals(old.keyboard())) {
          return Answer.refused(400, "Bad Request: message is not modified");
        }
        sent.set(i, new Sent(old.chat(), id, old.text(), old.request(), keyboard));
        return Answer.done(json(sent.get(i)));
      }
    }
    return Answer.refused(400, "Bad Request: message to edit not found");
  }

  private Optional<Answer> refusal(long chat, JsonNode body) {
    if (blocked.contains(chat)) {
      return Optional.of(Answer.refused(403, "Forbidden: bot was blocked by the user"));
    }
    if (moved.containsKey(chat)) {
      return Optional.of(Answer.moved(moved.get(chat)));
    }
    Optional<Answer> noTopic = topics.refusal(body);
    if (noTopic.isPresent()) {
      return noTopic;
    }
    Optional<String> fault = fault(body);
    if (fault.isPresent()) {
      return fault.map(it -> Answer.refused(400, "Bad Request: " + it));
    }
    if (!meter.take(chat)) {
      refusedForPace++;
      return Optional.of(Answer.tooManyRequests(1));
    }
    return Optional.empty();
  }

  private static Optional<String> fault(JsonNode body) {
    String text = body.path("text").asText();
    if (body.path("parse_mode").asText().equals("HTML")) {
      Optional<String> fault = HtmlReader.fault(text);
      if (fault.isPresent()) {
        return fault.map(it -> "can't parse entities: " + it);
      }
      text = HtmlReader.text(text);
    }
    if (text.isBlank()) {
      return Optional.of("message text is empty");
    }
    if (text.length() > 4096) {
      return Optional.of("message is too long");
    }
    boolean tooMuchData =
        body.findValuesAsText("callback_data").stream()
            .anyMatch(data -> data.getBytes(StandardCharsets.UTF_8).length > 64);
    return tooMuchData ? Optional.of("BUTTON_DATA_INVALID") : Optional.empty();
  }

  static ObjectNode json(Sent message) {
    ObjectNode json = JSON.createObjectNode().put("message_id", message.id());
    json.putObject("from").put("id", FakeBotApi.BOT).put("is_bot", true).put("first_name", "OKPay");
    json.putObject("chat")
        .put("id", message.chat())
        .put("type", message.chat() < 0 ? "supergroup" : "private");
    json.put("date", 1_795_000_000).put("text", message.text());
    message.keyboard().ifPresent(keyboard -> json.set("reply_markup", keyboard));
    return json;
  }
}
