package io.kefu.discord.fake;

import io.kefu.discord.fake.Fault.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Channels, direct messages and threads, and what was written in them. */
public final class Rooms {

  private final Pace.Meter meter;
  private final List<Sent> sent = new ArrayList<>();
  private final List<DataObject> written = new ArrayList<>();
  private final Map<String, Sent> byNonce = new HashMap<>();
  private final Map<String, String> chats = new HashMap<>();
  private final Set<String> closed = new HashSet<>();
  private final List<DataObject> threads = new ArrayList<>();
  private final Map<String, List<Sent>> replies = new HashMap<>();
  private int refusedForPace;

  Rooms(Pace pace) {
    this.meter = new Pace.Meter(pace);
  }

  /** The chat between the bot and a user. */
  public synchronized String chatWith(String user) {
    return chats.computeIfAbsent(user, _ -> Ids.next());
  }

  /** The user takes no direct messages any more. */
  public synchronized void closeChat(String user) {
    closed.add(chatWith(user));
  }

  public synchronized List<Sent> to(String channel) {
    return sent.stream().filter(it -> it.channel().equals(channel)).toList();
  }

  public synchronized List<Sent> all() {
    return List.copyOf(sent);
  }

  /** How an interaction was answered, the latest state of each message. */
  public synchronized List<Sent> replies(String token) {
    return List.copyOf(replies.getOrDefault(token, List.of()));
  }

  public synchronized List<DataObject> threads() {
    return List.copyOf(threads);
  }

  public synchronized int refusedForPace() {
    return refusedForPace;
  }

  /** Keeps what a customer wrote, so that it can be fetched. */
  synchronized void written(DataObject message) {
    DataObject fetched = DataObject.fromJson(message.toString());
    fetched.remove("guild_id");
    fetched.remove("member");
    written.add(fetched);
  }

  synchronized Answer open(DataObject body) {
    String user = body.getString("recipient_id");
    return Answer.done(DataObject.empty().put("id", chatWith(user)).put("type", 1));
  }

  synchronized Answer send(String channel, DataObject body) {
    if (closed.contains(channel)) {
      return Answer.refused(403, 50007, "Cannot send messages to this user");
    }
    if (body.getString("content", "").length() > 2000) {
      return Answer.refused(400, 50035, "Invalid Form Body");
    }
    Optional<Answer> tooFast = meter.refuses(channel);
    if (tooFast.isPresent()) {
      refusedForPace++;
      return tooFast.get();
    }
    String nonce = channel + body.getString("nonce", Ids.next());
    Sent message = byNonce.get(nonce);
    if (message == null || !body.getBoolean("enforce_nonce", false)) {
      message = new Sent(Ids.next(), channel, body, components(body));
      byNonce.put(nonce, message);
      sent.add(message);
    }
    return Answer.done(DataObject.empty().put("id", message.id()).put("what_is_this", 1))
        .with(meter.headers(channel));
  }

  synchronized Answer edit(String id, DataObject changes) {
    sent.replaceAll(it -> it.id().equals(id) ? it.changed(changes) : it);
    return Answer.done(DataObject.empty().put("id", id));
  }

  synchronized Answer after(String channel, long id) {
    List<DataObject> found =
        written.stream()
            .filter(it -> it.getString("channel_id").equals(channel))
            .filter(it -> it.getUnsignedLong("id") > id)
            .limit(100)
            .toList();
    return Answer.done(DataArray.fromCollection(found.reversed()));
  }

  synchronized Answer openThread(String parent, DataObject body) {
    DataObject thread = DataObject.fromJson(body.toString());
    thread.put("id", Ids.next()).put("parent_id", parent);
    threads.add(thread);
    return new Answer(201, Map.of(), thread.toString());
  }

  synchronized Answer acknowledge(String token, DataObject body) {
    List<Sent> answered = replies.computeIfAbsent(token, _ -> new ArrayList<>());
    body.optObject("data")
        .filter(it -> it.hasKey("content"))
        .ifPresent(it -> answered.add(new Sent(Ids.next(), token, it, components(it))));
    return Answer.nothing();
  }

  synchronized Answer changeFirst(String token, Optional<String> under, DataObject body) {
    if (under.isPresent()) {
      return edit(under.get(), body);
    }
    List<Sent> answered = replies.computeIfAbsent(token, _ -> new ArrayList<>());
    Sent next = new Sent(Ids.next(), token, body, components(body));
    if (answered.isEmpty()) {
      answered.add(next);
    } else {
      answered.set(0, next);
    }
    return Answer.done(DataObject.empty().put("id", next.id()));
  }

  synchronized Answer replyFurther(String token, DataObject body) {
    Sent next = new Sent(Ids.next(), token, body, components(body));
    replies.computeIfAbsent(token, _ -> new ArrayList<>()).add(next);
    return Answer.done(DataObject.empty().put("id", next.id()));
  }

  private static DataArray components(DataObject body) {
    return body.optArray("components").orElseGet(DataArray::empty);
  }
}
