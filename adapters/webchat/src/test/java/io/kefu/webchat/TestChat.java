package io.kefu.webchat;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.channel.Throttle;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.message.ConversationId;
import io.kefu.core.privacy.Masker;
import io.kefu.core.turn.ConversationStore;
import io.kefu.core.turn.Deliveries;
import io.kefu.core.turn.DeliveryMarks;
import io.kefu.core.turn.Inbox;
import io.kefu.core.turn.JoinedConversations;
import io.kefu.core.turn.ThreadFeed;
import io.kefu.core.turn.ThreadNews;
import io.kefu.core.turn.TranscriptFeed;
import io.kefu.core.turn.TurnRunner;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The web chat on a real web server, with conversations in memory. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class TestChat {

  static final ChatTokens TOKENS =
      new ChatTokens("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

  @Bean
  MemoryStore store() {
    return new MemoryStore();
  }

  @Bean
  HandFeed feed() {
    return new HandFeed();
  }

  @Bean
  HandDesk desk() {
    return new HandDesk();
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  MeterRegistry registry() {
    return new SimpleMeterRegistry();
  }

  @Bean
  TokenKey tokenKey() {
    return () -> "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  }

  /** The doors that the test has made. */
  static final class HandDoors implements JoinedConversations {

    final Map<ConversationId, Behind> doors = new ConcurrentHashMap<>();

    @Override
    public Optional<Behind> behind(ConversationId door) {
      return Optional.ofNullable(doors.get(door));
    }
  }

  @Bean
  HandDoors doors() {
    return new HandDoors();
  }

  /** Lets all in, unless the test says how long they wait. */
  static final class HandThrottle implements Throttle {

    final Map<String, Duration> waits = new ConcurrentHashMap<>();

    @Override
    public Duration pass(String door, String who, Allowance allowance) {
      return waits.getOrDefault(door, Duration.ZERO);
    }
  }

  @Bean
  HandThrottle throttle() {
    return new HandThrottle();
  }

  @Bean
  Attachments attachments() {
    return new Attachments(new MemoryFiles(), new Masker(kind -> "[" + kind + "]"));
  }

  /** Takes no turns, for which it would need more: the store says that another node does. */
  @Bean
  @NullUnmarked
  Inbox inbox(ConversationStore store, Clock clock) {
    TurnRunner turns = new TurnRunner(store, null, null, null, null, clock, "here", null);
    return new Inbox(store, new Masker(kind -> "[" + kind + "]"), turns, clock);
  }

  /** A desk that notes what it is told, and tells what the test tells it. */
  static final class HandDesk implements ThreadFeed, Deliveries {

    final BlockingQueue<ThreadNews> told = new LinkedBlockingQueue<>();
    final BlockingQueue<Long> read = new LinkedBlockingQueue<>();
    private final List<ThreadFeed.Listener> listeners = new ArrayList<>();

    @Override
    public void tell(ThreadNews news) {
      told.add(news);
    }

    @Override
    public void listen(ThreadFeed.Listener listener) {
      listeners.add(listener);
    }

    void news(ThreadNews news) {
      listeners.forEach(listener -> listener.onNews(news));
    }

    @Override
    public DeliveryMarks of(ConversationId conversation) {
      return DeliveryMarks.NONE;
    }

    @Override
    public void readByCustomer(ConversationId conversation, long sequence) {
      read.add(sequence);
    }

    @Override
    public void readByAgent(HandoffId handoff, long sequence) {
      throw new AssertionError("no agent here");
    }
  }

  /** A feed that tells what the test tells it. */
  static final class HandFeed implements TranscriptFeed {

    private final List<Listener> listeners = new ArrayList<>();

    @Override
    public void listen(Listener listener) {
      listeners.add(listener);
    }

    void line(ConversationId conversation, long sequence) {
      listeners.forEach(listener -> listener.onLine(conversation, sequence, "elsewhere"));
    }

    void resumed() {
      listeners.forEach(Listener::onResumed);
    }
  }
}
