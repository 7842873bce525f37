package io.kefu.server.history;

import io.kefu.server.process.ChatMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a load did and what went wrong, to be read by people. */
record Report(
    Load load, Duration took, Counts counts, List<CustomerHistory> histories, List<Fault> faults) {

  private static final int SHOWN = 20;

  long count(Fault.Kind kind) {
    return faults.stream().filter(fault -> fault.kind() == kind).count();
  }

  @Override
  public String toString() {
    long lines = histories.stream().mapToLong(history -> history.transcript().size()).sum();
    String found =
        Arrays.stream(Fault.Kind.values())
            .map(kind -> "%s %d".formatted(kind.name().toLowerCase(Locale.ROOT), count(kind)))
            .collect(Collectors.joining(", "));
    String first =
        faults.stream()
            .limit(SHOWN)
            .map(fault -> "  " + fault + "%n".formatted())
            .collect(Collectors.joining());
    return """
    %d messages of %d customers in %.1f s, seed %d
    %s  %-32s %8d
      %-32s %8.1f s
    faults: %s
    %s\
    """
        .formatted(
            load.total(),
            load.customers(),
            took.toMillis() / 1000.0,
            load.seed(),
            counts,
            "lines in all transcripts",
            lines,
            "slowest reply",
            slowestReply().toMillis() / 1000.0,
            found,
            first);
  }

  /** The longest time between a customer's message and what answers it, by the transcripts. */
  private Duration slowestReply() {
    return histories.stream()
        .flatMap(history -> waits(history.transcript()))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  private static Stream<Duration> waits(List<ChatMessage> transcript) {
    Map<Long, Instant> at =
        transcript.stream()
            .collect(Collectors.toMap(ChatMessage::sequence, ChatMessage::at, (first, _) -> first));
    return transcript.stream()
        .flatMap(message ->
            message.inReplyTo().stream()
                .filter(at::containsKey)
                .map(said -> Duration.between(at.get(said), message.at())));
  }
}
