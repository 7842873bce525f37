package io.kefu.server.history;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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
            found,
            first);
  }
}
