package io.kefu.core.redis.desk;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.desk.Note;
import io.kefu.core.handoff.desk.Notes;
import io.kefu.core.message.ConversationId;
import io.kefu.core.privacy.Masker;
import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.RedisScript;
import io.kefu.core.redis.StoredJson;
import io.kefu.core.turn.ThreadFeed;
import io.kefu.core.turn.ThreadNews;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import redis.clients.jedis.UnifiedJedis;

/** Notes as a list beside the transcript's. */
public final class RedisNotes implements Notes {

  private static final RedisScript NOTE = RedisScript.named("note");

  private final RedisAccess redis;
  private final Masker masker;
  private final ThreadFeed feed;
  private final Duration retention;
  private final Clock clock;
  private final StoredJson json = new StoredJson();

  /**
   * @param feed told of every note
   */
  public RedisNotes(
      UnifiedJedis redis, Masker masker, ThreadFeed feed, Duration retention, Clock clock) {
    this.redis = new RedisAccess(redis);
    this.masker = masker;
    this.feed = feed;
    this.retention = retention;
    this.clock = clock;
  }

  @Override
  public Note add(ConversationId conversation, AgentId agent, String name, String text) {
    Note note = new Note(0, 0, agent, name, masker.mask(text).text(), clock.instant());
    List<?> answer =
        redis.run(
            NOTE,
            List.of(RedisKeys.notes(conversation), RedisKeys.transcript(conversation)),
            List.of(json.write(note), String.valueOf(retention.toMillis())));
    Note added = at(note, (Long) answer.get(0), (Long) answer.get(1));
    feed.tell(new ThreadNews.NoteAdded(conversation, added));
    return added;
  }

  @Override
  public List<Note> of(ConversationId conversation) {
    List<String> stored =
        Objects.requireNonNull(
            redis.ask(jedis -> jedis.lrange(RedisKeys.notes(conversation), 0, -1)));
    List<Note> notes = new ArrayList<>(stored.size());
    for (String each : stored) {
      String[] parts = each.split(" ", 2);
      Note note = json.read(parts[1], Note.class);
      notes.add(at(note, notes.size() + 1, Long.parseLong(parts[0])));
    }
    return notes;
  }

  private static Note at(Note note, long number, long after) {
    return new Note(number, after, note.agent(), note.name(), note.text(), note.at());
  }
}
