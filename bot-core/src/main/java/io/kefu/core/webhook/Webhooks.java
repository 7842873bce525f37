package io.kefu.core.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Who wants to be told what. */
public interface Webhooks {

  /** In the order of ids. */
  List<Webhook> all();

  void put(Webhook webhook);

  void remove(String id);

  /** Notes what the last attempt to tell one came to. */
  void note(String id, Attempt attempt);

  /** What the last attempts came to, by webhook. */
  Map<String, Attempt> attempts();

  /**
   * An attempt.
   *
   * @param status of HTTP; 0 if there was no answer at all
   */
  record Attempt(int status, Instant at) {}
}
