package io.kefu.core.channel;

import java.time.Instant;
import java.util.Map;

/**
 * How far each chat was read, for an upstream that does not repeat what nobody received: after a
 * gap, what came meanwhile is fetched from these marks on.
 */
public interface ReadMarks {

  /** Everything in this chat up to this moment is stored; a mark never goes back. */
  void mark(String upstream, String chat, Instant readUpTo);

  /**
   * The marks that are not older than this, latest first, at most {@code limit}; older ones are
   * forgotten.
   */
  Map<String, Instant> since(String upstream, Instant oldest, int limit);
}
