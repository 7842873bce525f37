package io.kefu.discord.fake;

import io.kefu.discord.fake.Fault.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** A text channel of the server, and its threads. */
public final class DeskThreads {

  /** The channel. */
  public static final String CHANNEL = "3100000000000000031";

  private final Map<String, Thread> threads = new LinkedHashMap<>();
  private final Set<String> opened = new HashSet<>();
  private final Map<String, DataObject> members = new HashMap<>();
  private final List<String> pinned = new ArrayList<>();
  private String commands = "";
  private int type;

  DeskThreads() {}

  /** A thread as the server shows it. */
  public record Thread(String id, String name, boolean archived, boolean locked) {

    Thread set(DataObject changes) {
      return new Thread(
          id, name, changes.getBoolean("archived", archived), changes.getBoolean("locked", locked));
    }

    DataObject json() {
      return DataObject.empty()
          .put("id", id)
          .put("type", 11)
          .put("guild_id", Customer.GUILD)
          .put("parent_id", CHANNEL)
          .put("name", name)
          .put(
              "thread_metadata",
              DataObject.empty().put("archived", archived).put("locked", locked));
    }
  }

  /** All that there are, oldest first. */
  public synchronized List<Thread> all() {
    return List.copyOf(threads.values());
  }

  /** The messages that stand on top of their threads. */
  public synchronized List<String> pinned() {
    return List.copyOf(pinned);
  }

  /** The commands of the server, as they were put up. */
  public synchronized String commands() {
    return commands;
  }

  /** Somebody deletes a thread. */
  public synchronized void delete(String id) {
    threads.remove(id);
  }

  /** Somebody archives a thread, or nobody wrote in it for long. */
  public synchronized void archive(String id) {
    change(id, it -> new Thread(it.id(), it.name(), true, it.locked()));
  }

  /** Somebody makes another kind of channel of it, by Discord's number. */
  public synchronized void become(int kind) {
    type = kind;
  }

  synchronized void joined(String user, DataObject member) {
    members.put(user, member);
  }

  synchronized Answer member(String user) {
    return Optional.ofNullable(members.get(user))
        .map(Answer::done)
        .orElseGet(() -> Answer.refused(404, 10007, "Unknown Member"));
  }

  synchronized Answer tell(String channel) {
    if (channel.equals(CHANNEL)) {
      return Answer.done(
          DataObject.empty().put("id", CHANNEL).put("type", type).put("guild_id", Customer.GUILD));
    }
    return Optional.ofNullable(threads.get(channel))
        .map(it -> Answer.done(it.json()))
        .orElseGet(DeskThreads::unknown);
  }

  synchronized Answer open(DataObject body) {
    String name = body.getString("name", "");
    if (name.isBlank() || name.length() > 100) {
      return Answer.refused(400, 50035, "Invalid Form Body");
    }
    Thread thread = new Thread(Ids.next(), name, false, false);
    threads.put(thread.id(), thread);
    opened.add(thread.id());
    return new Answer(201, Map.of(), thread.json().toString());
  }

  synchronized Answer set(String id, DataObject changes) {
    if (!threads.containsKey(id)) {
      return unknown();
    }
    change(id, it -> it.set(changes));
    return tell(id);
  }

  synchronized Answer remove(String id) {
    return threads.remove(id) == null ? unknown() : Answer.done(DataObject.empty());
  }

  synchronized Answer pin(String thread, String message) {
    return refusal(thread, true)
        .orElseGet(() -> {
          pinned.add(message);
          return Answer.nothing();
        });
  }

  synchronized Answer putUp(String body) {
    commands = body;
    return Answer.done(DataArray.fromJson(body));
  }

  /**
   * Why something cannot be done in a thread, if it is one. A message opens an archived thread that
   * is not locked.
   *
   * @param change whether what is in it is changed
   */
  synchronized Optional<Answer> refusal(String channel, boolean change) {
    Thread thread = threads.get(channel);
    if (thread == null) {
      return opened.contains(channel) ? Optional.of(unknown()) : Optional.empty();
    }
    if (thread.archived() && (change || thread.locked())) {
      return Optional.of(
          Answer.refused(400, 50083, "Tried to perform an operation on an archived thread"));
    }
    change(channel, it -> new Thread(it.id(), it.name(), false, it.locked()));
    return Optional.empty();
  }

  private void change(String id, UnaryOperator<Thread> how) {
    threads.computeIfPresent(id, (_, thread) -> how.apply(thread));
  }

  private static Answer unknown() {
    return Answer.refused(404, 10003, "Unknown Channel");
  }
}
