package io.kefu.console.live;

import io.kefu.core.account.Account;
import io.kefu.core.handoff.desk.DeskEvent;
import io.kefu.core.handoff.desk.DeskFeed;
import io.kefu.core.message.ConversationId;
import io.kefu.core.turn.StoreUnavailableException;
import io.kefu.core.turn.ThreadFeed;
import io.kefu.core.turn.ThreadNews;
import io.kefu.core.turn.TranscriptFeed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * All sockets of this node. What changes anywhere is looked up and written out once a node, then
 * handed to every socket; events of one case that came together are told as one.
 */
final class LiveDesk implements DeskFeed.Listener, ThreadFeed.Listener, TranscriptFeed.Listener {

  private static final Logger LOG = LoggerFactory.getLogger(LiveDesk.class);

  private final DeskFeed feed;
  private final DeskView view;
  private final JsonMapper json;
  private final Set<LiveClient> clients = ConcurrentHashMap.newKeySet();
  private final Queue<DeskEvent> events = new ConcurrentLinkedQueue<>();
  private final Mailbox work = new Mailbox("desk-live", this::resynchronise);
  private String version = "0-0";

  LiveDesk(DeskFeed feed, DeskView view, JsonMapper json) {
    this.feed = feed;
    this.view = view;
    this.json = json;
  }

  /** From now on this client is told everything. */
  void add(LiveClient client) {
    clients.add(client);
  }

  void remove(LiveClient client) {
    clients.remove(client);
  }

  /** Everything as it is now, for this client. */
  ServerFrame.Snapshot snapshot(Account me) {
    return view.snapshot(me);
  }

  /** What changed since a version, each thing once; empty if that is not known any more. */
  Optional<List<ServerFrame>> since(String after, Account me) {
    return feed.since(after)
        .map(missed -> {
          List<ServerFrame> frames = new ArrayList<>();
          for (DeskEvent event : latest(missed)) {
            view.frame(event).ifPresent(frames::add);
            refusal(event, me).ifPresent(frames::add);
          }
          return frames;
        });
  }

  void stop() {
    clients.forEach(client -> client.close(Wire.GOING_AWAY));
    work.close();
  }

  @Override
  public void onEvent(DeskEvent event) {
    events.add(event);
    work.put(this::tellEvents);
  }

  /** For both feeds of this kind: what was missed is looked up. */
  @Override
  public void onResumed() {
    work.put(this::catchUp);
    clients.forEach(LiveClient::onThreadResumed);
  }

  @Override
  public void onNews(ThreadNews news) {
    clients.forEach(client -> client.onNews(news));
  }

  @Override
  public void onLine(ConversationId conversation, long sequence, String node) {
    clients.forEach(client -> client.onLine(conversation, sequence));
  }

  @Override
  public void onErased(ConversationId conversation) {
    String frame = json.writeValueAsString(new ServerFrame.Erased(conversation));
    clients.forEach(client -> client.send(frame));
  }

  private void tellEvents() {
    List<DeskEvent> batch = new ArrayList<>();
    for (DeskEvent event = events.poll(); event != null; event = events.poll()) {
      batch.add(event);
    }
    tell(batch);
  }

  private void tell(List<DeskEvent> batch) {
    try {
      for (DeskEvent event : latest(batch)) {
        tell(event);
        version = event.version();
      }
    } catch (StoreUnavailableException outage) {
      resynchronise();
    } catch (RuntimeException bug) {
      LOG.atError().setCause(bug).log("desk event could not be told");
      resynchronise();
    }
  }

  private void tell(DeskEvent event) {
    view.frame(event)
        .map(json::writeValueAsString)
        .ifPresent(frame -> clients.forEach(client -> client.send(frame)));
    if (event instanceof DeskEvent.Refused refused) {
      clients.forEach(client -> client.onRefused(refused));
    }
  }

  private void catchUp() {
    try {
      Optional<List<DeskEvent>> missed = feed.since(version);
      if (missed.isEmpty()) {
        version = feed.version();
        resynchronise();
      } else {
        tell(missed.get());
      }
    } catch (StoreUnavailableException awayAgain) {
      // It will be told again once the store is back.
    }
  }

  /** Everybody starts anew: what was missed is not known. */
  private void resynchronise() {
    clients.forEach(client -> client.close(Wire.TRY_AGAIN));
  }

  private static Optional<ServerFrame> refusal(DeskEvent event, Account me) {
    return event instanceof DeskEvent.Refused refused && refused.agent().equals(me.id())
        ? Optional.of(DeskView.frame(refused))
        : Optional.empty();
  }

  /** The last event of each case and agent, in order. */
  private static List<DeskEvent> latest(List<DeskEvent> batch) {
    Map<Object, DeskEvent> latest = new LinkedHashMap<>();
    for (DeskEvent event : batch) {
      Object about =
          switch (event) {
            case DeskEvent.CaseChanged changed -> changed.handoff();
            case DeskEvent.AgentChanged changed -> changed.agent();
            case DeskEvent.Refused refused -> refused;
          };
      latest.remove(about);
      latest.put(about, event);
    }
    return List.copyOf(latest.values());
  }
}
