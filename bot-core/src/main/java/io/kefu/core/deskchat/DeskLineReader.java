package io.kefu.core.deskchat;

import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.handoff.speech.OutgoingText.Consent;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what agents write in threads: {@code //} begins a note, {@code /} a command, the rest is
 * for the customer. What looks like a command and is none is never for the customer. The stroke may
 * be the wide one, or the comma that Chinese keyboards have on its key.
 */
final class DeskLineReader {

  private static final String NOTE = "//";
  private static final Pattern STROKES = Pattern.compile("^[/\\uFF0F\\u3001]{1,2}");
  private static final Pattern COMMAND =
      Pattern.compile("(?Us)/(?<name>[A-Za-z]+)(?:@\\w+)?(?:\\s+(?<rest>.*))?");
  private static final Pattern TIME = Pattern.compile("(?U)(?<count>\\d{1,4})\\s*(?<unit>\\S+)");
  private static final Pattern TARGET = Pattern.compile("(?Us)@?(?<to>\\S+)(?:\\s+(?<note>.*))?");

  private final List<String> minutes;
  private final List<String> hours;
  private final List<String> days;

  DeskLineReader(ChannelTexts words) {
    this.minutes = words.list(DeskChatText.UNIT_MINUTES);
    this.hours = words.list(DeskChatText.UNIT_HOURS);
    this.days = words.list(DeskChatText.UNIT_DAYS);
  }

  DeskLine read(String written) {
    String text =
        STROKES
            .matcher(written.strip())
            .replaceFirst(strokes -> "/".repeat(strokes.group().length()));
    if (text.startsWith(NOTE)) {
      String note = text.substring(NOTE.length()).strip();
      return note.isEmpty() ? new DeskLine.Nothing() : new DeskLine.Jotting(note);
    }
    if (text.startsWith("/")) {
      return command(text);
    }
    return text.isEmpty() ? new DeskLine.Nothing() : new DeskLine.Speech(text, Consent.NOT_ASKED);
  }

  private DeskLine command(String text) {
    Matcher written = COMMAND.matcher(text);
    return written.matches()
        ? DeskCommand.of(written.group("name"))
            .map(it -> command(it, Objects.requireNonNullElse(written.group("rest"), "").strip()))
            .orElseGet(DeskLine.Help::new)
        : new DeskLine.Help();
  }

  private DeskLine command(DeskCommand command, String rest) {
    return switch (command) {
      case TAKE -> new DeskLine.Take();
      case RESOLVE -> new DeskLine.Resolve();
      case RELEASE -> new DeskLine.Release();
      case REQUEUE -> new DeskLine.Requeue();
      case TRANSFER -> transfer(rest);
      case ASSIGN -> target(rest).<DeskLine>map(DeskLine.Assign::new).orElseGet(DeskLine.Help::new);
      case SNOOZE -> new DeskLine.Snooze(time(rest));
      case WAKE -> new DeskLine.Wake();
      case CANNED -> rest.isEmpty() ? new DeskLine.CannedList() : new DeskLine.Canned(rest);
      case SEND ->
          rest.isEmpty() ? new DeskLine.Help() : new DeskLine.Speech(rest, Consent.CONFIRMED);
    };
  }

  private static Optional<String> target(String rest) {
    Matcher target = TARGET.matcher(rest);
    return target.matches() ? Optional.of(target.group("to")) : Optional.empty();
  }

  private static DeskLine transfer(String rest) {
    Matcher target = TARGET.matcher(rest);
    return target.matches()
        ? new DeskLine.Transfer(
            target.group("to"), Objects.requireNonNullElse(target.group("note"), "").strip())
        : new DeskLine.Help();
  }

  private Optional<Duration> time(String rest) {
    Matcher time = TIME.matcher(rest);
    if (!time.matches()) {
      return Optional.empty();
    }
    long count = Long.parseLong(time.group("count"));
    String unit = time.group("unit").toLowerCase(Locale.ROOT);
    if (minutes.contains(unit)) {
      return Optional.of(Duration.ofMinutes(count));
    }
    if (hours.contains(unit)) {
      return Optional.of(Duration.ofHours(count));
    }
    return days.contains(unit) ? Optional.of(Duration.ofDays(count)) : Optional.empty();
  }
}
