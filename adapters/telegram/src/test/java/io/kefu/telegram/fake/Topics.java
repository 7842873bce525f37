package io.kefu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kefu.telegram.fake.Fault.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A group with topics, in which the bot is an administrator. */
public final class Topics {

  /** The group. */
  public static final long FORUM = -1_001_234_567_890L;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Integer, Topic> topics = new LinkedHashMap<>();
  private final List<Integer> pinned = new ArrayList<>();
  private int nextId = 2;
  private boolean forum = true;

  Topics() {}

  /** A topic as the group shows it. */
  public record Topic(int id, String name, boolean closed) {}

  /** All that there are, oldest first. */
  public synchronized List<Topic> all() {
    return List.copyOf(topics.values());
  }

  /** The messages that stand on top of their topics. */
  public synchronized List<Integer> pinned() {
    return List.copyOf(pinned);
  }

  /** Somebody of the group deletes a topic. */
  public synchronized void delete(int id) {
    topics.remove(id);
  }

  /** Somebody switches topics off. */
  public synchronized void becomePlain() {
    forum = false;
  }

  synchronized Answer tell() {
    return Answer.done(
        JSON.createObjectNode().put("id", FORUM).put("type", "supergroup").put("is_forum", forum));
  }

  /** Why a message cannot be put where it is meant to go. */
  synchronized Optional<Answer> refusal(JsonNode body) {
    JsonNode thread = body.path("message_thread_id");
    return thread.isMissingNode() || topics.containsKey(thread.asInt())
        ? Optional.empty()
        : Optional.of(Answer.refused(400, "Bad Request: message thread not found"));
  }

  synchronized Answer perform(String method, JsonNode body) {
    if (!forum) {
      return Answer.refused(400, "Bad Request: the chat is not a forum");
    }
    if (method.equals("createforumtopic")) {
      return create(body.path("name").asText());
    }
    if (method.equals("pinchatmessage")) {
      pinned.add(body.path("message_id").asInt());
      return Answer.done(JSON.getNodeFactory().booleanNode(true));
    }
    int id = body.path("message_thread_id").asInt();
    if (!topics.containsKey(id)) {
      return Answer.refused(400, "Bad Request: TOPIC_ID_INVALID");
    }
    return switch (method) {
      case "closeforumtopic" -> set(id, true);
      case "reopenforumtopic" -> set(id, false);
      case "deleteforumtopic" -> {
        topics.remove(id);
        yield Answer.done(JSON.getNodeFactory().booleanNode(true));
      }
      default -> Answer.refused(404, "Not Found: method not found");
    };
  }

  private Answer create(String name) {
    if (name.isBlank() || name.length() > 128) {
      return Answer.refused(400, "Bad Request: TOPIC_TITLE_INVALID");
    }
    Topic topic = new Topic(nextId++, name, false);
    topics.put(topic.id(), topic);
    ObjectNode told = JSON.createObjectNode().put("message_thread_id", topic.id());
    return Answer.done(told.put("name", name).put("icon_color", 7322096));
  }

  private Answer set(int id, boolean closed) {
    Topic topic = Objects.requireNonNull(topics.get(id));
    if (topic.closed() == closed) {
      return Answer.refused(400, "Bad Request: TOPIC_NOT_MODIFIED");
    }
    topics.put(id, new Topic(id, topic.name(), closed));
    return Answer.done(JSON.getNodeFactory().booleanNode(true));
  }
}
