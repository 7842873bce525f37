package io.kefu.server;

import io.kefu.console.ConsoleProperties;
import io.kefu.console.DeskKeys;
import io.kefu.core.account.Accounts;
import io.kefu.core.account.Sessions;
import io.kefu.core.account.SignInAttempts;
import io.kefu.core.account.SignInAttempts.Patience;
import io.kefu.core.handoff.AuditLog;
import io.kefu.core.handoff.CannedResponses;
import io.kefu.core.handoff.DeskSettings;
import io.kefu.core.redis.RedisAccounts;
import io.kefu.core.redis.RedisAuditLog;
import io.kefu.core.redis.RedisCannedResponses;
import io.kefu.core.redis.RedisParcels;
import io.kefu.core.redis.RedisSessions;
import io.kefu.core.redis.RedisSignInAttempts;
import io.kefu.core.redis.RedisWebhooks;
import io.kefu.core.redis.SharedSecrets;
import io.kefu.core.webhook.Parcels;
import io.kefu.core.webhook.Webhooks;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
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
  AuditLog deskAuditLog(UnifiedJedis redis, ObjectProvider<DeskSettings> settings, Clock clock) {
    DeskSettings desk = settings.getIfAvailable(() -> DeskSettings.DEFAULT);
    return new RedisAuditLog(redis, desk.auditKept(), clock);
  }

  @Bean
  CannedResponses deskCannedResponses(UnifiedJedis redis) {
    return new RedisCannedResponses(redis);
  }

  @Bean
  Webhooks deskWebhooks(UnifiedJedis redis) {
    return new RedisWebhooks(redis);
  }

  @Bean
  Parcels deskParcels(UnifiedJedis redis) {
    return new RedisParcels(redis);
  }
}
