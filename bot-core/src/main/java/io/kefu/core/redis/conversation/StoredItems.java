package io.kefu.core.redis.conversation;

import io.kefu.core.message.ConversationId;
import io.kefu.core.redis.StoredJson;
import io.kefu.core.turn.Arrival;
import io.kefu.core.turn.InboundItem;
import io.kefu.core.turn.OutboxEntry;
import java.util.List;

/** Reads what scripts answer: inbound items and outbox entries. */
final class StoredItems {

  private final StoredJson json;

  StoredItems(StoredJson json) {
    this.json = json;
  }

  /** Items written as {@code number sequence JSON}. */
  List<Arrival> arrivals(Object list) {
    return ((List<?>) list).stream().map(item -> arrival((String) item)).toList();
  }

  /** A stream entry: its id, then fields and values one after the other. */
  OutboxEntry entry(Object answer) {
    List<?> entry = (List<?>) answer;
    List<?> fields = (List<?>) entry.get(1);
    return new OutboxEntry(
        (String) entry.get(0),
        new ConversationId(field(fields, "c")),
        Long.parseLong(field(fields, "s")),
        task(field(fields, "e")));
  }

  OutboxEntry.Task task(String stored) {
    return json.read(stored, OutboxEntry.Task.class);
  }

  private Arrival arrival(String item) {
    String[] parts = item.split(" ", 3);
    return new Arrival(
        Long.parseLong(parts[0]), Long.parseLong(parts[1]), json.read(parts[2], InboundItem.class));
  }

  private static String field(List<?> fields, String name) {
    return (String) fields.get(fields.indexOf(name) + 1);
  }
}
