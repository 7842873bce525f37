package io.kefu.discord.fake;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/**
 * The gateway: says HELLO, lets bots identify and resume, tells events in order, and tells a
 * resumed session what it missed.
 */
public final class FakeGateway extends WebSocketServer {

  private static final int MESSAGE_CONTENT = 1 << 15;

  private final CountDownLatch started = new CountDownLatch(1);
  private final Map<String, Session> sessions = new LinkedHashMap<>();
  private final List<DataObject> identified = new ArrayList<>();
  private final List<DataObject> guilds = new ArrayList<>();
  private int resumed;
  private boolean contentAllowed = true;
  private boolean tokenAccepted = true;
  private Duration beat = Duration.ofSeconds(1);
  private final Set<WebSocket> silent = new HashSet<>();

  /** What a bot has been told since it identified. */
  private static final class Session {
    private final List<DataObject> told = new ArrayList<>();
    private final int shard;
    private final int shards;
    private @Nullable WebSocket socket;

    private Session(int shard, int shards) {
      this.shard = shard;
      this.shards = shards;
    }

    /** A server belongs to one shard; what has no server is told on the first. */
    private boolean hears(String guild) {
      return guild.isEmpty()
          ? shard == 0
          : (Long.parseUnsignedLong(guild) >>> 22) % shards == shard;
    }
  }

  FakeGateway(int port) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
    setReuseAddr(true);
    setDaemon(true);
    setConnectionLostTimeout(0);
  }

  FakeGateway listening() {
    start();
    try {
      started.await();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    return this;
  }

  /** Tells an event to the shard it is for; whoever is away is told when it resumes. */
  public synchronized void tell(String type, DataObject event) {
    sessions.values().stream()
        .filter(session -> session.hears(event.getString("guild_id", "")))
        .forEach(session -> tell(session, type, event));
  }

  /** Closes every connection; the sessions can be resumed. */
  public synchronized void drop(int code) {
    List.copyOf(getConnections()).forEach(socket -> socket.close(code, "test"));
  }

  /** Forgets every session: who wants to resume must begin anew. */
  public synchronized void forget() {
    sessions.clear();
  }

  /** The connections there are stay open, and nothing comes through them any more. */
  public synchronized void fallSilent() {
    silent.addAll(getConnections());
  }

  /** How often whoever connects from now on is to beat. */
  public synchronized void beatEvery(Duration time) {
    beat = time;
  }

  public synchronized void allowContent(boolean allowed) {
    contentAllowed = allowed;
  }

  public synchronized void acceptToken(boolean accepted) {
    tokenAccepted = accepted;
  }

  /** A server the bot is in, told after READY. */
  public synchronized void addGuild(DataObject guild) {
    guilds.add(guild);
  }

  public synchronized List<DataObject> identified() {
    return List.copyOf(identified);
  }

  public synchronized int resumed() {
    return resumed;
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  @Override
  public synchronized void onOpen(WebSocket socket, ClientHandshake handshake) {
    DataObject hello =
        DataObject.empty()
            .put("heartbeat_interval", beat.toMillis())
            .put("something_new", DataObject.empty());
    send(socket, DataObject.empty().put("op", 10).put("d", hello));
  }

  @Override
  public synchronized void onMessage(WebSocket socket, String text) {
    DataObject frame = DataObject.fromJson(text);
    switch (frame.getInt("op")) {
      case 1 -> send(socket, DataObject.empty().put("op", 11));
      case 2 -> identify(socket, frame.getObject("d"));
      case 6 -> resume(socket, frame.getObject("d"));
      default -> {}
    }
  }

  @Override
  public synchronized void onClose(WebSocket socket, int code, String reason, boolean remote) {
    // A bot that says goodbye in order ends its session.
    sessions.values().removeIf(it -> socket.equals(it.socket) && remote && code == 1000);
  }

  @Override
  public void onError(@Nullable WebSocket socket, Exception fault) {}

  private void identify(WebSocket socket, DataObject wanted) {
    identified.add(wanted);
    if (!tokenAccepted) {
      socket.close(4004, "Authentication failed.");
      return;
    }
    if (!contentAllowed && (wanted.getInt("intents") & MESSAGE_CONTENT) != 0) {
      socket.close(4014, "Disallowed intent(s).");
      return;
    }
    DataArray shard = wanted.optArray("shard").orElseGet(() -> DataArray.empty().add(0).add(1));
    Session session = new Session(shard.getInt(0), shard.getInt(1));
    session.socket = socket;
    String id = "session" + identified.size();
    sessions.put(id, session);
    List<DataObject> own =
        guilds.stream().filter(guild -> session.hears(guild.getString("id"))).toList();
    tell(session, "READY", ready(id, own).put("shard", shard));
    own.forEach(guild -> tell(session, "GUILD_CREATE", guild));
  }

  private void resume(WebSocket socket, DataObject wanted) {
    Session session = sessions.get(wanted.getString("session_id"));
    if (session == null) {
      send(socket, DataObject.empty().put("op", 9).put("d", false));
      return;
    }
    resumed++;
    session.socket = socket;
    session.told.stream()
        .filter(event -> event.getInt("s") > wanted.getInt("seq"))
        .forEach(event -> send(socket, event));
    tell(session, "RESUMED", DataObject.empty());
  }

  private void tell(Session session, String type, DataObject event) {
    DataObject frame =
        DataObject.empty()
            .put("op", 0)
            .put("t", type)
            .put("s", session.told.size() + 1)
            .put("d", event);
    session.told.add(frame);
    if (session.socket != null && session.socket.isOpen()) {
      send(session.socket, frame);
    }
  }

  private void send(WebSocket socket, DataObject frame) {
    synchronized (this) {
      if (silent.contains(socket)) {
        return;
      }
    }
    socket.send(frame.toString());
  }

  private DataObject ready(String session, List<DataObject> own) {
    DataArray servers = DataArray.empty();
    own.forEach(guild ->
        servers.add(DataObject.empty().put("id", guild.getString("id")).put("unavailable", true)));
    return DataObject.empty()
        .put("v", 10)
        .put("user", FakeDiscord.self())
        .put("guilds", servers)
        .put("private_channels", DataArray.empty())
        .put("session_id", session)
        .put("resume_gateway_url", "ws://127.0.0.1:" + getPort())
        .put("application", DataObject.empty().put("id", FakeDiscord.BOT).put("flags", 0))
        .put("nobody_knows_this", true);
  }
}
