package io.kefu.server.history;

import io.kefu.server.process.Answer;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What all customers of a load did, counted. */
final class Counts {

  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  /** Counts an attempt by what the customer heard. */
  void attempt(Answer answer) {
    add(
        switch (answer) {
          case Answer.Accepted _ -> "attempts accepted";
          case Answer.Refused refused -> "attempts refused with " + refused.status();
          case Answer.Silence _ -> "attempts without an answer";
        });
  }

  void add(String what) {
    counts.computeIfAbsent(what, _ -> new LongAdder()).increment();
  }

  long of(String what) {
    LongAdder count = counts.get(what);
    return count == null ? 0 : count.sum();
  }

  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(counts)
        .forEach((what, count) -> lines.append("  %-32s %8d%n".formatted(what, count.sum())));
    return lines.toString();
  }
}
