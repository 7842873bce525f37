package io.kefu.discord.inbound;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.handle.SocketHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection to Discord's gateway: one socket a shard, each kept, resumed and made anew by JDA
 * until Discord closes it for good. Hands on each event as Discord wrote it.
 */
final class GatewaySession implements EventListener, AutoCloseable {

  private static final Duration FAREWELL = Duration.ofSeconds(2);
  private static final int LONGEST_PAUSE_SECONDS = 32;

  private static final Logger LOG = LoggerFactory.getLogger(GatewaySession.class);

  private final Wiring wiring;
  private final List<JDA> shards = new ArrayList<>();
  private final BlockingQueue<Object> changes = new LinkedBlockingQueue<>();
  private volatile @Nullable CloseCode closedFor;

  /**
   * What a session is made of.
   *
   * @param api where JDA checks the token
   * @param gateway where the sockets go
   * @param betweenLogins of two shards, or of one that begins anew
   * @param messageContent whether the words of messages that do not call the bot are wanted
   */
  record Wiring(
      String token,
      URI api,
      String gateway,
      int shards,
      Duration betweenLogins,
      boolean messageContent) {

    Set<GatewayIntent> intents() {
      Set<GatewayIntent> intents =
          EnumSet.of(GatewayIntent.DIRECT_MESSAGES, GatewayIntent.GUILD_MESSAGES);
      if (messageContent) {
        intents.add(GatewayIntent.MESSAGE_CONTENT);
      }
      return intents;
    }
  }

  /** Who is told of what happens; called by the thread that reads the socket. */
  interface Listener {

    void heard(String type, DataObject event, Surroundings surroundings);

    /** A session began from nothing: what happened before it will not be told. */
    void begun(String application, Surroundings surroundings);
  }

  private final Listener listener;

  private GatewaySession(Wiring wiring, Listener listener) {
    this.wiring = wiring;
    this.listener = listener;
  }

  /**
   * Connects.
   *
   * @throws RuntimeException if that cannot even be begun
   */
  static GatewaySession open(Wiring wiring, Listener listener) {
    GatewaySession session = new GatewaySession(wiring, listener);
    try {
      session.connect();
      return session;
    } catch (RuntimeException failed) {
      session.close();
      throw failed;
    }
  }

  /** Waits for something to change, at most this long. */
  void awaitChange(Duration patience) throws InterruptedException {
    if (changes.poll(patience.toMillis(), TimeUnit.MILLISECONDS) != null) {
      changes.clear();
    }
  }

  /** Whether every shard is connected. */
  boolean connected() {
    return shards.stream().allMatch(shard -> shard.getStatus() == JDA.Status.CONNECTED);
  }

  /** Why Discord closed the connection for good. */
  Optional<CloseCode> closedFor() {
    return Optional.ofNullable(closedFor);
  }

  @Override
  public void close() {
    shards.forEach(JDA::shutdownNow);
    for (JDA shard : shards) {
      try {
        if (!shard.awaitShutdown(FAREWELL)) {
          LOG.debug("a shard takes long to go");
        }
      } catch (InterruptedException hurry) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void onEvent(GenericEvent event) {
    switch (event) {
      case RawGatewayEvent raw when EventReader.KINDS.contains(raw.getType()) ->
          listener.heard(raw.getType(), raw.getPayload(), surroundings(raw.getJDA()));
      case ReadyEvent ready -> begun(ready.getJDA());
      case SessionRecreateEvent anew -> begun(anew.getJDA());
      case ShutdownEvent end -> {
        closedFor = end.getCloseCode();
        changes.add(end);
      }
      case StatusChangeEvent change -> changes.add(change);
      default -> {}
    }
  }

  private void connect() {
    SharedSessions sessions = new SharedSessions(wiring.gateway(), wiring.betweenLogins());
    for (int i = 0; i < wiring.shards(); i++) {
      JDA shard =
          JDABuilder.createLight(wiring.token(), wiring.intents())
              .setRestConfig(new RestConfig().setBaseUrl(wiring.api().toString()))
              .setSessionController(sessions)
              .setCompression(Compression.NONE)
              .setMaxReconnectDelay(LONGEST_PAUSE_SECONDS)
              .setEnableShutdownHook(false)
              .setContextEnabled(false)
              .setRawEventsEnabled(true)
              .useSharding(i, wiring.shards())
              .addEventListeners(this)
              .build();
      shards.add(shard);
      leaveUnread((JDAImpl) shard);
    }
  }

  /**
   * Keeps JDA from building objects of what is read here: an event in which it misses something
   * would not be told at all.
   */
  private static void leaveUnread(JDAImpl shard) {
    EventReader.KINDS.forEach(
        kind -> shard.getClient().getHandlers().put(kind, new SocketHandler.NOPHandler(shard)));
  }

  private void begun(JDA shard) {
    listener.begun(shard.getSelfUser().getApplicationId(), surroundings(shard));
    changes.add(shard);
  }

  private static Surroundings surroundings(JDA shard) {
    return new Surroundings() {
      @Override
      public String bot() {
        return shard.getSelfUser().getId();
      }

      @Override
      public boolean isPrivateThread(String channel) {
        ThreadChannel thread = shard.getThreadChannelById(channel);
        return thread != null
            && thread.getType() == ChannelType.GUILD_PRIVATE_THREAD
            && thread.getOwnerId().equals(bot());
      }
    };
  }

  /** Lets the shards log in one after the other, all at one gateway. */
  private static final class SharedSessions extends SessionControllerAdapter {

    private final String gateway;
    private final Duration betweenLogins;

    SharedSessions(String gateway, Duration betweenLogins) {
      this.gateway = gateway;
      this.betweenLogins = betweenLogins;
    }

    /** As it is done without this, but for the time between logins. */
    @Override
    protected void runWorker() {
      synchronized (lock) {
        if (workerHandle == null) {
          workerHandle = new QueueWorker(betweenLogins.toMillis());
          workerHandle.start();
        }
      }
    }

    @Override
    public String getGateway() {
      return gateway;
    }
  }
}
