package io.kefu.server;

import io.kefu.core.attachment.AttachmentStore;
import io.kefu.core.channel.Budgets;
import io.kefu.core.channel.Leadership;
import io.kefu.core.channel.PrivatePlaces;
import io.kefu.core.channel.ReadMarks;
import io.kefu.core.channel.Throttle;
import io.kefu.core.redis.RedisStoreSettings;
import io.kefu.core.redis.SharedSecrets;
import io.kefu.core.redis.channel.RedisBudgets;
import io.kefu.core.redis.channel.RedisLeadership;
import io.kefu.core.redis.channel.RedisPrivatePlaces;
import io.kefu.core.redis.channel.RedisReadMarks;
import io.kefu.core.redis.channel.RedisThrottle;
import io.kefu.core.redis.conversation.RedisAgenda;
import io.kefu.core.redis.conversation.RedisAttachmentStore;
import io.kefu.core.redis.conversation.RedisContactRecords;
import io.kefu.core.redis.conversation.RedisConversationStore;
import io.kefu.core.redis.conversation.RedisJoinCodes;
import io.kefu.core.redis.conversation.RedisJoinedConversations;
import io.kefu.core.redis.conversation.RedisOutbox;
import io.kefu.core.redis.conversation.RedisTranscript;
import io.kefu.core.redis.conversation.RedisTranscriptFeed;
import io.kefu.core.rights.ContactRecords;
import io.kefu.core.turn.Agenda;
import io.kefu.core.turn.ConversationStore;
import io.kefu.core.turn.JoinCodes;
import io.kefu.core.turn.JoinedConversations;
import io.kefu.core.turn.Outbox;
import io.kefu.core.turn.Sweeper;
import io.kefu.core.turn.Transcript;
import io.kefu.webchat.TokenKey;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import redis.clients.jedis.UnifiedJedis;

/** The store: an embedded Redis unless a URL names another, and what is built on it. */
@Configuration(proxyBeanMethods = false)
class RedisConfiguration {

  private static final int INBOX_LIMIT = 500;
  private static final Duration LEADERS_TERM = Duration.ofSeconds(15);

  @Bean(destroyMethod = "close")
  RedisHome redisHome(KefuProperties properties) {
    return RedisHome.open(properties.redis());
  }

  @Bean(destroyMethod = "")
  UnifiedJedis redis(RedisHome home) {
    return home.client();
  }

  @Bean
  NodeName nodeName() {
    return NodeName.random();
  }

  @Bean
  RedisStoreSettings storeSettings(NodeName node, KefuProperties properties) {
    KefuProperties.Store store = properties.store();
    return new RedisStoreSettings(
        node.value(),
        store.lease(),
        store.takeOver(),
        store.retention(),
        INBOX_LIMIT,
        store.pace());
  }

  @Bean
  ConversationStore conversationStore(UnifiedJedis redis, RedisStoreSettings settings) {
    return new RedisConversationStore(redis, settings);
  }

  @Bean
  Outbox outbox(UnifiedJedis redis, RedisStoreSettings settings) {
    return new RedisOutbox(redis, settings);
  }

  @Bean
  Agenda agenda(UnifiedJedis redis, RedisStoreSettings settings) {
    return new RedisAgenda(redis, settings);
  }

  @Bean
  Transcript transcript(UnifiedJedis redis) {
    return new RedisTranscript(redis);
  }

  @Bean
  ContactRecords contactRecords(UnifiedJedis redis) {
    return new RedisContactRecords(redis);
  }

  @Bean
  AttachmentStore attachmentStore(UnifiedJedis redis, KefuProperties properties) {
    KefuProperties.Attachments limits = properties.attachments();
    return new RedisAttachmentStore(
        redis,
        new RedisAttachmentStore.Limits(
            limits.files(), limits.size().toBytes(), limits.retention()));
  }

  @Bean(destroyMethod = "close")
  RedisTranscriptFeed transcriptFeed(RedisHome home) {
    return new RedisTranscriptFeed(home.settings());
  }

  @Bean
  TokenKey webChatTokenKey(UnifiedJedis redis) {
    SharedSecrets secrets = new SharedSecrets(redis);
    return () -> secrets.secret("webchat");
  }

  @Bean
  Budgets budgets(UnifiedJedis redis, Clock clock) {
    return new RedisBudgets(redis, clock);
  }

  @Bean
  Throttle throttle(UnifiedJedis redis, Clock clock) {
    return new RedisThrottle(redis, clock);
  }

  @Bean
  JoinedConversations joinedConversations(UnifiedJedis redis) {
    return new RedisJoinedConversations(redis);
  }

  @Bean
  JoinCodes joinCodes(UnifiedJedis redis, Throttle throttle) {
    return new RedisJoinCodes(redis, throttle);
  }

  @Bean
  ReadMarks readMarks(UnifiedJedis redis) {
    return new RedisReadMarks(redis);
  }

  @Bean
  PrivatePlaces privatePlaces(UnifiedJedis redis) {
    return new RedisPrivatePlaces(redis);
  }

  @Bean
  Leadership leadership(UnifiedJedis redis, NodeName node) {
    return new RedisLeadership(redis, node.value(), LEADERS_TERM);
  }

  /**
   * Named {@code redis} in the health groups; asks nothing of Redis itself, the sweeper does so
   * every second.
   */
  @Bean
  HealthIndicator redisHealthIndicator(Sweeper sweeper, RedisHome home) {
    return () ->
        (sweeper.reachable() ? Health.up() : Health.down())
            .withDetail("address", home.settings().address())
            .build();
  }
}
