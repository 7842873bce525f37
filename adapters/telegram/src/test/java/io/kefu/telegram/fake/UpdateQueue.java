package io.kefu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kefu.telegram.fake.Fault.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the bot has yet to receive, and who may receive it: one reader, or a webhook. */
public final class UpdateQueue implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<ObjectNode> pending = new ArrayList<>();
  private Optional<JsonNode> webhook = Optional.empty();
  private int nextId = 700_000_001;
  private long reader;
  private int conflicts;
  private boolean closed;

  /** Puts an update into the queue, and fields into it that no version knows; gives its number. */
  public synchronized int add(ObjectNode update) {
    int id = nextId++;
    pending.add(update.put("update_id", id).put("from_the_future", "x").deepCopy());
    notifyAll();
    return id;
  }

  /** Puts an update in once more, with its number, as if it had never been acknowledged. */
  public synchronized void repeat(ObjectNode update) {
    pending.addFirst(update);
    notifyAll();
  }

  /** How many are not yet acknowledged. */
  public synchronized int waiting() {
    return pending.size();
  }

  /** How many readers were sent away because another came. */
  public synchronized int conflicts() {
    return conflicts;
  }

  public synchronized Optional<JsonNode> webhook() {
    return webhook;
  }

  synchronized Answer setWebhook(JsonNode body) {
    webhook = Optional.of(body);
    return Answer.done(JSON.getNodeFactory().booleanNode(true));
  }

  synchronized Answer deleteWebhook() {
    webhook = Optional.empty();
    return Answer.done(JSON.getNodeFactory().booleanNode(true));
  }

  /** Waits as a long poll does; a newer reader ends it. */
  synchronized Answer fetch(JsonNode body) throws InterruptedException {
    if (webhook.isPresent()) {
      return Answer.refused(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to"
              + " delete the webhook first");
    }
    long me = ++reader;
    notifyAll();
    int offset = body.path("offset").asInt();
    pending.removeIf(update -> update.path("update_id").asInt() < offset);
    long end = System.nanoTime() + body.path("timeout").asLong() * 1_000_000_000L;
    while (pending.isEmpty() && me == reader && !closed) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        break;
      }
      wait(left);
    }
    if (me != reader) {
      conflicts++;
      return Answer.refused(
          409,
          "Conflict: terminated by other getUpdates request; make sure that only one bot instance"
              + " is running");
    }
    return Answer.done(batch(body.path("limit").asInt(100)));
  }

  synchronized void open() {
    closed = false;
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  private ArrayNode batch(int limit) {
    ArrayNode batch = JSON.createArrayNode();
    pending.stream().limit(limit).forEach(batch::add);
    return batch;
  }
}
