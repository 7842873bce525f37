package io.kefu.server;

import io.kefu.console.ConsoleProperties;
import io.kefu.console.DeskKeys;
import io.kefu.core.account.Accounts;
import io.kefu.core.account.Sessions;
import io.kefu.core.account.SignInAttempts;
import io.kefu.core.account.SignInAttempts.Patience;
import io.kefu.core.channel.Leadership;
import io.kefu.core.channel.Throttle;
import io.kefu.core.deskchat.AccountLinks;
import io.kefu.core.deskchat.DeskAccess;
import io.kefu.core.deskchat.DeskGrounds;
import io.kefu.core.deskchat.DeskRecords;
import io.kefu.core.deskchat.ThreadRecords;
import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.FaqIndex;
import io.kefu.core.handoff.agent.Presence;
import io.kefu.core.handoff.cases.Assignments;
import io.kefu.core.handoff.cases.CaseBook;
import io.kefu.core.handoff.cases.Casework;
import io.kefu.core.handoff.desk.AuditLog;
import io.kefu.core.handoff.desk.CannedResponses;
import io.kefu.core.handoff.desk.DeskSettings;
import io.kefu.core.handoff.desk.Notes;
import io.kefu.core.handoff.speech.OutgoingText;
import io.kefu.core.privacy.Masker;
import io.kefu.core.redis.RedisStoreSettings;
import io.kefu.core.redis.SharedSecrets;
import io.kefu.core.redis.account.RedisAccounts;
import io.kefu.core.redis.account.RedisSessions;
import io.kefu.core.redis.account.RedisSignInAttempts;
import io.kefu.core.redis.conversation.RedisThreadFeed;
import io.kefu.core.redis.conversation.RedisWithdrawals;
import io.kefu.core.redis.desk.RedisAuditLog;
import io.kefu.core.redis.desk.RedisCannedResponses;
import io.kefu.core.redis.desk.RedisDeliveries;
import io.kefu.core.redis.desk.RedisDesk;
import io.kefu.core.redis.desk.RedisNotes;
import io.kefu.core.redis.deskchat.RedisAccountLinks;
import io.kefu.core.redis.deskchat.RedisAgentsInChat;
import io.kefu.core.redis.deskchat.RedisCaseThreads;
import io.kefu.core.redis.deskchat.RedisThreadAnswers;
import io.kefu.core.redis.webhook.RedisParcels;
import io.kefu.core.redis.webhook.RedisWebhooks;
import io.kefu.core.turn.AgentVoice;
import io.kefu.core.turn.ConversationStore;
import io.kefu.core.turn.Conversations;
import io.kefu.core.turn.Deliveries;
import io.kefu.core.turn.DeskVoice;
import io.kefu.core.turn.Dispatcher;
import io.kefu.core.turn.Mutes;
import io.kefu.core.turn.ThreadFeed;
import io.kefu.core.turn.Transcript;
import io.kefu.core.turn.Withdrawals;
import io.kefu.core.webhook.Parcels;
import io.kefu.core.webhook.Webhooks;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import redis.clients.jedis.UnifiedJedis;

/** What the desk's pages and API stand on besides the desk itself. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "kefu.console.enabled", matchIfMissing = true)
class ConsoleConfiguration {

  /** Of an account: five mistakes are human. */
  private static final Patience WITH_ACCOUNTS =
      new Patience(5, Duration.ofSeconds(30), Duration.ofMinutes(15));

  /** Of an address, behind which a whole office may sit. */
  private static final Patience WITH_ADDRESSES =
      new Patience(20, Duration.ofSeconds(30), Duration.ofHours(1));

  @Bean
  Accounts deskAccounts(UnifiedJedis redis) {
    return new RedisAccounts(redis);
  }

  @Bean
  Sessions deskSessions(UnifiedJedis redis, ConsoleProperties properties) {
    return new RedisSessions(redis, properties.sessionLimits());
  }

  @Bean
  SignInAttempts deskSignInAttempts(UnifiedJedis redis) {
    return new RedisSignInAttempts(redis, WITH_ACCOUNTS, WITH_ADDRESSES);
  }

  @Bean
  DeskKeys deskKeys(UnifiedJedis redis) {
    SharedSecrets secrets = new SharedSecrets(redis);
    return purpose -> secrets.secret("desk-" + purpose);
  }

  @Bean
  AuditLog deskAuditLog(UnifiedJedis redis, DeskSettings settings, Clock clock) {
    return new RedisAuditLog(redis, settings.auditKept(), clock);
  }

  @Bean(destroyMethod = "close")
  RedisThreadFeed deskThreadFeed(UnifiedJedis redis, RedisHome home) {
    return new RedisThreadFeed(redis, home.settings());
  }

  @Bean
  Deliveries deskDeliveries(RedisDesk desk, ThreadFeed feed) {
    return new RedisDeliveries(desk, feed);
  }

  @Bean
  Withdrawals deskWithdrawals(UnifiedJedis redis, ThreadFeed feed, RedisStoreSettings settings) {
    return new RedisWithdrawals(redis, feed, settings.retention());
  }

  @Bean
  Notes deskNotes(
      UnifiedJedis redis,
      Masker masker,
      ThreadFeed feed,
      RedisStoreSettings settings,
      Clock clock) {
    return new RedisNotes(redis, masker, feed, settings.retention(), clock);
  }

  @Bean
  AgentVoice agentVoice(
      CaseBook cases, Presence presence, Masker masker, Dispatcher.EventSink events) {
    return new DeskVoice(cases, presence, masker, events);
  }

  @Bean
  Mutes mutes(
      ConversationStore store,
      Conversations conversations,
      Dispatcher.EventSink events,
      Clock clock) {
    return new Mutes(store, conversations, events, clock);
  }

  @Bean
  CannedResponses deskCannedResponses(UnifiedJedis redis, Masker masker) {
    return new RedisCannedResponses(redis, masker);
  }

  @Bean
  Webhooks deskWebhooks(UnifiedJedis redis) {
    return new RedisWebhooks(redis);
  }

  @Bean
  Parcels deskParcels(UnifiedJedis redis) {
    return new RedisParcels(redis);
  }

  @Bean
  AccountLinks deskAccountLinks(UnifiedJedis redis) {
    return new RedisAccountLinks(redis);
  }

  @Bean
  DeskRecords deskRecords(UnifiedJedis redis, Masker masker) {
    return channel ->
        new ThreadRecords(
            new RedisCaseThreads(redis, channel),
            new RedisThreadAnswers(redis, masker, channel),
            new RedisAgentsInChat(redis, channel));
  }

  @Bean
  DeskAccess deskAccess(
      CaseBook cases,
      Assignments assignments,
      Casework casework,
      AgentVoice voice,
      Notes notes,
      CannedResponses canned,
      Presence presence,
      Transcript transcript,
      Deliveries deliveries) {
    return new DeskAccess(
        cases, assignments, casework, voice, notes, canned, presence, transcript, deliveries);
  }

  /** What chat programs with a desk of their own stand on. */
  @Bean
  DeskGrounds deskGrounds(
      DeskAccess desk,
      DeskRecords records,
      Accounts accounts,
      AccountLinks links,
      AuditLog audit,
      Throttle throttle,
      OutgoingText outgoing,
      FaqIndex faq,
      Leadership leadership,
      @Value("${kefu.time-zone:Asia/Shanghai}") ZoneId zone,
      Clock clock) {
    return new DeskGrounds(
        desk,
        records,
        new DeskGrounds.Staff(accounts, links, audit, throttle),
        outgoing,
        entry -> faq.find(entry).map(FaqEntry::title).orElse(entry.toString()),
        leadership,
        zone,
        clock);
  }
}
