package io.kefu.webchat;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.channel.Throttle;
import io.kefu.core.turn.Deliveries;
import io.kefu.core.turn.Inbox;
import io.kefu.core.turn.JoinedConversations;
import io.kefu.core.turn.ThreadFeed;
import io.kefu.core.turn.Transcript;
import io.kefu.core.turn.TranscriptFeed;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the web chat together. Of the application it needs {@link Inbox}, {@link Transcript}, {@link
 * Attachments}, {@link Throttle}, {@link Clock}, a {@link TokenKey} unless a secret is set, and,
 * where there are several nodes, a {@link TranscriptFeed}.
 */
@AutoConfiguration
@ConditionalOnProperty(name = "kefu.webchat.enabled", matchIfMissing = true)
@EnableConfigurationProperties(WebChatProperties.class)
@Import({SocketConfiguration.class, PageConfiguration.class})
public class WebChatAutoConfiguration {

  /** Bytes of uploads at one time; cleaning and storing takes about twice as much again. */
  private static final int UPLOAD_MEMORY = 48 * 1024 * 1024;

  @Bean
  Followers webChatFollowers() {
    return new Followers();
  }

  @Bean
  WebChatChannel webChatChannel(Followers followers) {
    return new WebChatChannel(followers);
  }

  @Bean
  ChatTimer webChatTimer() {
    return new ChatTimer();
  }

  @Bean
  ChatDrain webChatDrain(Followers followers) {
    return new ChatDrain(followers);
  }

  @Bean
  ChatDoors webChatJoined(ObjectProvider<JoinedConversations> joined) {
    return new ChatDoors(joined.getIfAvailable(() -> JoinedConversations.NONE));
  }

  /** What customers see; no transcript for others. */
  @Bean(defaultCandidate = false)
  SeenTranscript webChatTranscript(Transcript transcript, ChatDoors doors, Followers followers) {
    return new SeenTranscript(transcript, doors.joined(), followers::through);
  }

  @Bean
  FeedWatch webChatFeedWatch(
      Followers followers,
      @Qualifier("webChatTranscript") SeenTranscript transcript,
      ChatTimer timer,
      ObjectProvider<TranscriptFeed> feed) {
    FeedWatch watch = new FeedWatch(followers, transcript, timer::after);
    feed.ifAvailable(it -> it.listen(watch));
    return watch;
  }

  @Bean
  AgentsSide webChatAgentsSide(
      Followers followers,
      ObjectProvider<ThreadFeed> feed,
      ObjectProvider<Deliveries> deliveries,
      ChatDoors doors,
      Clock clock) {
    Optional<ThreadFeed> desk = Optional.ofNullable(feed.getIfAvailable());
    AgentsSide side =
        new AgentsSide(
            followers,
            desk,
            Optional.ofNullable(deliveries.getIfAvailable()),
            doors.joined(),
            clock);
    desk.ifPresent(it -> it.listen(side));
    return side;
  }

  @Bean
  Sessions webChatSessions(
      WebChatProperties properties, ObjectProvider<TokenKey> key, Clock clock) {
    byte[] secret =
        properties.secret().isEmpty()
            ? key.getObject().bytes()
            : properties.secret().getBytes(StandardCharsets.UTF_8);
    Sessions.Lifetimes lifetimes =
        new Sessions.Lifetimes(
            properties.tokenLifetime(),
            properties.rotateAfter(),
            properties.identity().sessionLifetime());
    return new Sessions(new ChatTokens(secret), lifetimes, clock);
  }

  @Bean
  Beginnings webChatBeginnings(
      Sessions sessions, Reception reception, WebChatProperties properties, Clock clock) {
    return new Beginnings(
        sessions,
        reception,
        Optional.of(properties.identity())
            .filter(WebChatProperties.Identity::isOn)
            .map(identity -> new SignedIdentity(identity, clock)));
  }

  @Bean
  TurnedAway webChatTurnedAway(ObjectProvider<MeterRegistry> registry, Clock clock) {
    return new TurnedAway(registry.getIfAvailable(SimpleMeterRegistry::new), clock);
  }

  @Bean
  Doors webChatDoors(Throttle throttle, WebChatProperties properties, TurnedAway turnedAway) {
    return new Doors(throttle, properties.limits(), turnedAway);
  }

  @Bean
  Reception webChatReception(
      Inbox inbox,
      Followers followers,
      @Qualifier("webChatTranscript") SeenTranscript transcript,
      TurnedAway turnedAway,
      WebChatProperties properties,
      Clock clock) {
    return new Reception(
        inbox,
        followers,
        new ChoiceLabels(transcript),
        turnedAway,
        properties.maxTextLength(),
        clock);
  }

  @Bean
  JsonBody.Reader webChatBodies(JsonMapper json) {
    return new JsonBody.Reader(json);
  }

  @Bean
  AttachmentController webChatAttachments(
      Doors doors,
      Sessions sessions,
      Attachments attachments,
      Reception reception,
      ChatDoors joined,
      WebChatProperties properties,
      Clock clock) {
    return new AttachmentController(
        doors,
        sessions,
        new Uploads(attachments, reception, new FileLabels(properties.labels())),
        new UploadBody.Reader(clock),
        new UploadRoom(UPLOAD_MEMORY),
        attachments,
        joined.joined());
  }

  @Bean
  ChatController webChatController(
      JsonBody.Reader bodies,
      Doors doors,
      Sessions sessions,
      Beginnings beginnings,
      Reception reception,
      @Qualifier("webChatTranscript") SeenTranscript transcript,
      Followers followers,
      WebChatProperties properties,
      @Value("${kefu.brand:OKPay}") String brand) {
    return new ChatController(
        bodies,
        doors,
        sessions,
        beginnings,
        reception,
        new Polls(transcript, followers, doors),
        new ChatConfig(brand, properties.maxTextLength(), properties.labels()));
  }
}
