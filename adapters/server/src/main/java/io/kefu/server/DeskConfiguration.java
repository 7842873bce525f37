package io.kefu.server;

import io.kefu.core.handoff.CaseNews;
import io.kefu.core.handoff.cases.CaseBook;
import io.kefu.core.handoff.desk.DeskSettings;
import io.kefu.core.redis.RedisStoreSettings;
import io.kefu.core.redis.conversation.RedisConversations;
import io.kefu.core.redis.desk.RedisAssignments;
import io.kefu.core.redis.desk.RedisCaseBook;
import io.kefu.core.redis.desk.RedisCaseNews;
import io.kefu.core.redis.desk.RedisDesk;
import io.kefu.core.redis.desk.RedisDeskFeed;
import io.kefu.core.redis.desk.RedisDeskPost;
import io.kefu.core.redis.desk.RedisHandoffQueue;
import io.kefu.core.redis.desk.RedisPresence;
import io.kefu.core.redis.report.RedisReports;
import io.kefu.core.turn.Conversations;
import io.kefu.core.turn.DeskCourier;
import io.kefu.core.turn.DeskPost;
import io.kefu.core.turn.DeskSweeper;
import io.kefu.core.turn.Dispatcher;
import io.kefu.core.turn.Reports;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import redis.clients.jedis.UnifiedJedis;

/** The agents' desk, put together: one bean for each port that the pages and channels inject. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

  @Bean
  DeskSettings deskSettings(KefuProperties properties) {
    return properties.desk();
  }

  @Bean
  RedisDesk redisDesk(
      UnifiedJedis redis, RedisStoreSettings store, DeskSettings settings, Clock clock) {
    return new RedisDesk(redis, store, settings, clock);
  }

  @Bean
  DeskPost deskPost(RedisDesk desk) {
    return new RedisDeskPost(desk);
  }

  @Bean
  DeskCourier deskCourier(DeskPost post, Dispatcher.EventSink events) {
    return new DeskCourier(post, events);
  }

  @Bean
  RedisHandoffQueue handoffQueue(RedisDesk desk, DeskCourier courier, KefuProperties properties) {
    return new RedisHandoffQueue(desk, courier, properties.timeZone());
  }

  @Bean
  CaseNews caseNews(RedisDesk desk, DeskCourier courier) {
    return new RedisCaseNews(desk, courier);
  }

  /** Both {@code Assignments} and {@code Casework}. */
  @Bean
  RedisAssignments assignments(RedisDesk desk, DeskCourier courier) {
    return new RedisAssignments(desk, courier);
  }

  @Bean
  CaseBook caseBook(RedisDesk desk) {
    return new RedisCaseBook(desk);
  }

  /** Both {@code Presence} and {@code Roster}. */
  @Bean
  RedisPresence presence(RedisDesk desk, DeskCourier courier) {
    return new RedisPresence(desk, courier);
  }

  @Bean(destroyMethod = "close")
  RedisDeskFeed deskFeed(RedisDesk desk, RedisHome home) {
    return new RedisDeskFeed(desk, home.settings());
  }

  @Bean
  Conversations conversations(UnifiedJedis redis) {
    return new RedisConversations(redis);
  }

  @Bean
  Reports reports(UnifiedJedis redis) {
    return new RedisReports(redis);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  DeskSweeper deskSweeper(DeskCourier courier, KefuProperties properties) {
    return new DeskSweeper(courier, properties.store().sweepEvery());
  }
}
