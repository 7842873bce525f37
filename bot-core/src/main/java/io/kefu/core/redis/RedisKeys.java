package io.kefu.core.redis;

import io.kefu.core.message.AttachmentId;
import io.kefu.core.message.ConversationId;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Spells every key there is.
 *
 * <pre>
 * kefu:{sNN}:conv:ID        hash    state (JSON), fence, node, until, joined (the
 *                                   conversation this is a door to), lines (of its own transcript then),
 *                                   inbound (count of items ever), pace, shut (ms), strikes,
 *                                   answered (ms, by the bot, last)
 * kefu:{sNN}:inbox:ID       list    items to handle: "number sequence JSON"
 * kefu:{sNN}:seen:ID        hash    dedupe id -> sequence
 * kefu:{sNN}:transcript:ID  list    messages (JSON); the sequence is the place, counted from 1
 * kefu:{sNN}:line:ID        list    ids of the conversation's outbox entries, oldest first
 * kefu:{sNN}:outbox         stream  effects: c (conversation), s (sequence), e (JSON); group "dispatch",
 *                                   whose pending entries are exactly the heads of the lines
 * kefu:{sNN}:ready          zset    conversation -> when to look after it (ms)
 * kefu:{sNN}:timers         zset    "conversation timer" -> due (ms)
 * kefu:{sNN}:marks:ID       hash    sent, read (sequences), failed:SEQUENCE (why),
 *                                   withdrawn:SEQUENCE (which in order), withdrawals (count)
 * kefu:{sNN}:active         zset    conversation -> when something happened in it last (ms)
 * kefu:{sNN}:muted          zset    conversation -> until when its customer is muted (ms)
 * kefu:{sNN}:report:DAY     hash    "HH name" -> count; day and hour by UTC
 * kefu:{sNN}:unanswered     stream  questions the bot did not know: c (conversation), q (masked)
 * kefu:{sNN}:files:ID       hash    message id -> "attachment size": the files of a conversation
 * kefu:{fID}:file           string  a file's conversation, name, type and size (JSON)
 * kefu:{fID}:chunk:N        string  the bytes of the file, piece by piece from 0
 * kefu:{desk}:queue         zset    waiting handoff -> rank: priority, then arrival
 * kefu:{desk}:open          zset    handoff that is not over -> rank
 * kefu:{desk}:ended         zset    handoff that is over -> when it ended (ms)
 * kefu:{desk}:snoozed       zset    handoff -> when it comes back (ms)
 * kefu:{desk}:unreplied     zset    assigned handoff -> when the agent must have said something (ms)
 * kefu:{desk}:case:HANDOFF  hash    number, request (JSON), card (JSON), conversation, state, rank, priority,
 *                                   team, agent, loser (who is not given it again), unasked (1), due, since,
 *                                   joined (the line, last), assigned, replied, snoozed, ended (ms);
 *                                   seq, from, preview, at (last word); heard (id of the last news); unread;
 *                                   stars, comment; words (count)
 * kefu:{desk}:of:ID         list    a conversation's handoffs, oldest first
 * kefu:{desk}:count:DAY     string  cases of the day
 * kefu:{desk}:accounts      hash    agent -> account (JSON)
 * kefu:{desk}:session:HASH  hash    agent, generation, ends (ms)
 * kefu:{desk}:attempts:K:HASH hash  failed sign-ins of an account or address: count, until (ms)
 * kefu:{desk}:webhooks      hash    webhook -> where and what (JSON)
 * kefu:{desk}:webhooks:attempts hash  webhook -> what the last attempt came to (JSON)
 * kefu:{desk}:link:DIGEST   string  the agent a link code stands for
 * kefu:{desk}:links:CHANNEL hash    digest of a chat program's user -> agent
 * kefu:{desk}:linked:AGENT  hash    chat program -> digest of the user
 * kefu:{desk}:threads:CHANNEL hash  handoff -> its thread in a chat program (JSON)
 * kefu:{desk}:threads:CHANNEL:of hash thread -> handoff
 * kefu:{desk}:answers:CHANNEL set   handoffs with answers to agents that wait to be posted
 * kefu:{desk}:answers:CHANNEL:HANDOFF list  the answers
 * kefu:{desk}:dealt:CHANNEL:ID string  an agent's message in a thread that was dealt with
 * kefu:{desk}:in-chat:CHANNEL zset  agent -> when heard of in a chat program (ms)
 * kefu:{desk}:canned        hash    shortcut -> sentence
 * kefu:{desk}:parcels       hash    parcel -> what is still to be told (JSON)
 * kefu:{desk}:parcels:due   zset    parcel -> due (ms)
 * kefu:{desk}:parcels:cursor string  the last audit entry that was turned into parcels
 * kefu:{desk}:agents        set     who is on the roster
 * kefu:{desk}:agent:AGENT   hash    name, capacity, teams ("a b"), status, beat (ms), gone (1 after the grace time)
 * kefu:{desk}:load:AGENT    set     handoffs assigned to the agent
 * kefu:{desk}:pending:HANDOFF list  words for the conversation (JSON) in order, until they are delivered
 * kefu:{desk}:undelivered   set     handoffs with such words
 * kefu:{desk}:events        stream  what changed: k (kind), i (id), more for some; kept for two hours
 * kefu:{desk}:audit         stream  a (agent), w (action), h (handoff), d (detail), t (ms)
 * kefu:{desk}:picks         list    when the last cases were taken out of the line (ms)
 * kefu:{desk}:report:DAY    hash    "HH name" -> count; day and hour by UTC
 * kefu:{sNN}:notes:ID       list    notes of agents: "last-line JSON"
 * kefu:erasures             list    receipts of erasures (JSON), newest first
 * kefu:secret:NAME          string  secrets that all nodes share
 * kefu:{DIGEST}:code         hash    a code for going on in another channel: conversation, until (ms), by (attempt)
 * kefu:lead:ROLE            string  the node that leads in a role; gone when its term is over
 * kefu:{UPSTREAM}:budget:B  hash    what may be sent to an upstream: next, closed (microseconds)
 * kefu:{DIGEST}:door:DOOR   hash    how often somebody came: next, until (ms), strikes
 * kefu:{UPSTREAM}:read      zset    chat -> moment up to which it was read (ms)
 * kefu:{UPSTREAM}:place:P   string  digest of the user for whom a private place was opened
 * </pre>
 */
public final class RedisKeys {

  /**
   * Enough to spread over a cluster, few enough to look through every second. Never change it: keys
   * depend on it.
   */
  public static final int SHARDS = 64;

  /** Pub/sub channel on which every new transcript line is told: "node conversation sequence". */
  public static final String FEED = "kefu:feed";

  /** Pub/sub channel on which news of threads are told, as JSON. */
  public static final String THREADS = "kefu:threads";

  /** The consumer group of every outbox. */
  public static final String GROUP = "dispatch";

  /** Pub/sub channel on which the desk's events are told, as JSON. */
  public static final String DESK_FEED = "kefu:desk";

  private static final String DESK = "kefu:{desk}:";

  public static final String DESK_QUEUE = DESK + "queue";
  public static final String DESK_OPEN = DESK + "open";
  public static final String DESK_ENDED = DESK + "ended";
  public static final String DESK_SNOOZED = DESK + "snoozed";
  public static final String DESK_UNREPLIED = DESK + "unreplied";
  public static final String DESK_AGENTS = DESK + "agents";
  public static final String DESK_UNDELIVERED = DESK + "undelivered";
  public static final String DESK_EVENTS = DESK + "events";
  public static final String DESK_AUDIT = DESK + "audit";
  public static final String DESK_PICKS = DESK + "picks";

  public static final String DESK_ACCOUNTS = "kefu:{desk}:accounts";

  public static final String DESK_WEBHOOKS = "kefu:{desk}:webhooks";

  public static final String DESK_WEBHOOK_ATTEMPTS = "kefu:{desk}:webhooks:attempts";

  public static final String DESK_PARCELS = "kefu:{desk}:parcels";

  public static final String DESK_PARCELS_DUE = "kefu:{desk}:parcels:due";

  public static final String DESK_PARCELS_CURSOR = "kefu:{desk}:parcels:cursor";

  public static final String DESK_CANNED = "kefu:{desk}:canned";

  public static final String ERASURES = "kefu:erasures";

  private RedisKeys() {}

  public static int shard(ConversationId conversation) {
    CRC32 crc = new CRC32();
    crc.update(conversation.value().getBytes(StandardCharsets.US_ASCII));
    return (int) (crc.getValue() % SHARDS);
  }

  public static String conversation(ConversationId id) {
    return of(id, "conv");
  }

  public static String inbox(ConversationId id) {
    return of(id, "inbox");
  }

  public static String seen(ConversationId id) {
    return of(id, "seen");
  }

  public static String transcript(ConversationId id) {
    return of(id, "transcript");
  }

  public static String notes(ConversationId id) {
    return of(id, "notes");
  }

  public static String line(ConversationId id) {
    return of(id, "line");
  }

  public static String files(ConversationId id) {
    return of(id, "files");
  }

  public static String file(AttachmentId id) {
    return "kefu:{f" + id.value() + "}:file";
  }

  public static String chunk(AttachmentId id, int number) {
    return "kefu:{f" + id.value() + "}:chunk:" + number;
  }

  public static String outbox(int shard) {
    return tag(shard) + ":outbox";
  }

  public static String marks(ConversationId id) {
    return of(id, "marks");
  }

  public static String active(int shard) {
    return tag(shard) + ":active";
  }

  public static String report(int shard, String day) {
    return tag(shard) + ":report:" + day;
  }

  public static String unanswered(int shard) {
    return tag(shard) + ":unanswered";
  }

  public static String muted(int shard) {
    return tag(shard) + ":muted";
  }

  public static String ready(int shard) {
    return tag(shard) + ":ready";
  }

  public static String timers(int shard) {
    return tag(shard) + ":timers";
  }

  public static String deskCase(String handoff) {
    return DESK + "case:" + handoff;
  }

  public static String deskCasesOf(String conversation) {
    return DESK + "of:" + conversation;
  }

  public static String deskCount(String day) {
    return DESK + "count:" + day;
  }

  public static String deskAgent(String agent) {
    return DESK + "agent:" + agent;
  }

  public static String deskLoad(String agent) {
    return DESK + "load:" + agent;
  }

  public static String deskPending(String handoff) {
    return DESK + "pending:" + handoff;
  }

  public static String deskReport(String day) {
    return DESK + "report:" + day;
  }

  public static String deskSession(String digest) {
    return "kefu:{desk}:session:" + digest;
  }

  public static String deskAttempts(String kind, String digest) {
    return "kefu:{desk}:attempts:" + kind + ":" + digest;
  }

  public static String deskLinkCode(String digest) {
    return DESK + "link:" + digest;
  }

  public static String deskLinks(String channel) {
    return DESK + "links:" + channel;
  }

  public static String deskLinked(String agent) {
    return DESK + "linked:" + agent;
  }

  public static String deskThreads(String channel) {
    return DESK + "threads:" + channel;
  }

  public static String deskThreadsOf(String channel) {
    return deskThreads(channel) + ":of";
  }

  public static String deskAnswers(String channel) {
    return DESK + "answers:" + channel;
  }

  public static String deskAnswers(String channel, String handoff) {
    return deskAnswers(channel) + ":" + handoff;
  }

  public static String deskDealt(String channel, String message) {
    return DESK + "dealt:" + channel + ":" + message;
  }

  public static String deskInChat(String channel) {
    return DESK + "in-chat:" + channel;
  }

  public static String secret(String name) {
    return "kefu:secret:" + name;
  }

  /** A code, under its digest. */
  public static String joinCode(String digest) {
    return "kefu:{" + digest + "}:code";
  }

  /** How many guesses at codes are left to all together. */
  public static String joinGuesses() {
    return "kefu:code-guesses";
  }

  public static String leader(String role) {
    return "kefu:lead:" + role;
  }

  public static String budget(String upstream, String name) {
    return "kefu:{" + upstream + "}:budget:" + name;
  }

  public static String throttle(String door, String digest) {
    return "kefu:{" + digest + "}:door:" + door;
  }

  public static String readMarks(String upstream) {
    return "kefu:{" + upstream + "}:read";
  }

  public static String privatePlace(String upstream, String place) {
    return "kefu:{" + upstream + "}:place:" + place;
  }

  private static String of(ConversationId id, String what) {
    return tag(shard(id)) + ":" + what + ":" + id.value();
  }

  private static String tag(int shard) {
    return "kefu:{s" + shard + "}";
  }
}
