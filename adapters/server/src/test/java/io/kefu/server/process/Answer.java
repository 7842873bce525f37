package io.kefu.server.process;

import java.util.Optional;

/** What a customer's program learns about a message it sent. */
public sealed interface Answer {

  /** It is stored, now or since an earlier attempt. */
  record Accepted(long sequence) implements Answer {}

  /**
   * The server says no, or not now.
   *
   * @param status of HTTP
   * @param problem the type of the problem document; empty if there was none
   * @param retryAfter as the server put it
   */
  record Refused(int status, String problem, Optional<String> retryAfter) implements Answer {}

  /** Nothing was heard: it may be stored or not. */
  record Silence() implements Answer {}
}
