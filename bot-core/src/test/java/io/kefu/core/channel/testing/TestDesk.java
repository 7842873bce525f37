package io.kefu.core.channel.testing;

import io.kefu.core.account.Account;
import io.kefu.core.account.Credentials;
import io.kefu.core.account.Credentials.Password;
import io.kefu.core.account.Role;
import io.kefu.core.channel.Leadership;
import io.kefu.core.deskchat.ChannelDesk;
import io.kefu.core.deskchat.DeskAccess;
import io.kefu.core.deskchat.DeskGrounds;
import io.kefu.core.deskchat.Linking;
import io.kefu.core.deskchat.ThreadRecords;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.agent.AgentProfile;
import io.kefu.core.handoff.cases.DeskCase;
import io.kefu.core.handoff.speech.OfficialLinks;
import io.kefu.core.handoff.speech.OutgoingText;
import io.kefu.core.handoff.speech.SecretRequests;
import io.kefu.core.message.ChannelId;
import io.kefu.core.message.ConversationId;
import io.kefu.core.privacy.MaskLabels;
import io.kefu.core.privacy.Masker;
import io.kefu.core.redis.account.RedisAccounts;
import io.kefu.core.redis.channel.RedisThrottle;
import io.kefu.core.redis.conversation.RedisThreadFeed;
import io.kefu.core.redis.conversation.RedisTranscript;
import io.kefu.core.redis.desk.RedisAssignments;
import io.kefu.core.redis.desk.RedisAuditLog;
import io.kefu.core.redis.desk.RedisCannedResponses;
import io.kefu.core.redis.desk.RedisCaseBook;
import io.kefu.core.redis.desk.RedisDeliveries;
import io.kefu.core.redis.desk.RedisDeskFeed;
import io.kefu.core.redis.desk.RedisNotes;
import io.kefu.core.redis.desk.RedisPresence;
import io.kefu.core.redis.deskchat.RedisAccountLinks;
import io.kefu.core.redis.deskchat.RedisAgentsInChat;
import io.kefu.core.redis.deskchat.RedisCaseThreads;
import io.kefu.core.redis.deskchat.RedisThreadAnswers;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.turn.DeskVoice;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import redis.clients.jedis.UnifiedJedis;

/** The desk of a node, with agents as the console would keep them. */
public final class TestDesk implements AutoCloseable {

  private static final Clock CLOCK = Clock.systemUTC();

  private final ChannelId channel;
  private final RedisAccounts accounts;
  private final RedisAccountLinks links;
  private final RedisAuditLog audit;
  private final RedisThrottle throttle;
  private final RedisThreadFeed threadFeed;
  private final RedisDeskFeed deskFeed;
  private final DeskAccess access;
  private final ThreadRecords records;
  private final RedisPresence presence;
  private final Leadership leadership;

  /**
   * @param channel the chat program whose threads are kept
   */
  public TestDesk(RedisUnderTest redis, TestTurns turns, ChannelId channel, Leadership leadership) {
    this.channel = channel;
    this.leadership = leadership;
    UnifiedJedis client = redis.client();
    Masker masker = new Masker(MaskLabels.neutral());
    accounts = new RedisAccounts(client);
    links = new RedisAccountLinks(client);
    audit = new RedisAuditLog(client, Duration.ofDays(1), CLOCK);
    throttle = new RedisThrottle(client, CLOCK);
    threadFeed = new RedisThreadFeed(client, redis.settings());
    deskFeed = new RedisDeskFeed(turns.desk(), redis.settings());
    presence = new RedisPresence(turns.desk(), turns.courier());
    RedisCaseBook cases = new RedisCaseBook(turns.desk());
    RedisAssignments assignments = new RedisAssignments(turns.desk(), turns.courier());
    access =
        new DeskAccess(
            cases,
            assignments,
            assignments,
            new DeskVoice(cases, presence, masker, turns.inbox()::accept),
            new RedisNotes(client, masker, threadFeed, Duration.ofDays(1), CLOCK),
            new RedisCannedResponses(client, masker),
            presence,
            new RedisTranscript(client),
            new RedisDeliveries(turns.desk(), threadFeed));
    records =
        new ThreadRecords(
            new RedisCaseThreads(client, channel),
            new RedisThreadAnswers(client, masker, channel),
            new RedisAgentsInChat(client, channel));
  }

  public DeskAccess access() {
    return access;
  }

  public ThreadRecords records() {
    return records;
  }

  public RedisAccountLinks links() {
    return links;
  }

  public RedisAccounts accounts() {
    return accounts;
  }

  public RedisThrottle throttle() {
    return throttle;
  }

  public RedisAuditLog audit() {
    return audit;
  }

  public RedisThreadFeed threadFeed() {
    return threadFeed;
  }

  public RedisDeskFeed deskFeed() {
    return deskFeed;
  }

  public DeskGrounds grounds() {
    return grounds(CLOCK);
  }

  private DeskGrounds grounds(Clock clock) {
    OutgoingText outgoing =
        new OutgoingText(
            SecretRequests.bundled(),
            new OfficialLinks(link -> link.contains("okpay.example"), text -> Optional.empty()),
            2000);
    return new DeskGrounds(
        access,
        _ -> records,
        new DeskGrounds.Staff(accounts, links, audit, throttle),
        outgoing,
        entry -> entry.toString(),
        leadership,
        ZoneId.of("Asia/Shanghai"),
        clock);
  }

  public ChannelDesk.Ground ground() {
    return ground(CLOCK);
  }

  /** What a desk stands on that goes by this clock. */
  public ChannelDesk.Ground ground(Clock clock) {
    return grounds(clock).of(channel, "zh-CN");
  }

  public Linking linking() {
    return grounds().linking(channel, "zh-CN");
  }

  /** Adds an account for somebody of the desk. */
  public AgentId agent(String id, String name) {
    AgentId agent = new AgentId(id);
    Account account =
        new Account(
            new AgentProfile(agent, name, 5, Set.of()),
            Role.AGENT,
            new Credentials("", Password.CHOSEN));
    accounts.add(account);
    presence.put(account.profile());
    return agent;
  }

  /** Adds an account and links it to a user of the chat program. */
  public AgentId agent(String id, String name, long user) {
    AgentId agent = agent(id, name);
    links.redeem(links.code(agent), channel, String.valueOf(user));
    return agent;
  }

  /** Whether an account may be used from now on. */
  public void standing(AgentId agent, Account.Standing standing) {
    accounts.change(agent, account -> account.withStanding(standing));
  }

  /** Gives an account a password that its owner must replace. */
  public void oneTimePassword(AgentId agent) {
    accounts.change(agent, account -> account.withPassword("", Password.ONE_TIME));
  }

  /** The first case of a conversation, as it stands now. */
  public DeskCase firstCase(ConversationId conversation) {
    return access.cases().find(HandoffId.of(conversation, 1)).orElseThrow();
  }

  @Override
  public void close() {
    threadFeed.close();
    deskFeed.close();
  }
}
