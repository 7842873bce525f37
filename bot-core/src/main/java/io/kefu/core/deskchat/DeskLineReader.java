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
 * for the customer. What looks like a command and is none is never for the customer.
 */
final class DeskLineReader {

  private static final String NOTE = "//";
  private static final Pattern COMMAND =
      Pattern.compile("/(?<name>[A-Za-z]+)(?:@\\w+)?(?:\\s+(?<rest>.*))?", Pattern.DOTALL);
  private static final Pattern TIME = Pattern.compile("(?<count>\\d{1,4})\\s*(?<unit>\\S+)");
  private static final Pattern TARGET =
      Pattern.compile("@?(?<to>\\S+)(?:\\s+(?<note>.*))?", Pattern.DOTALL);

  private final List<String> minutes;
  private final List<String> hours;
  private final List<String> days;

  DeskLineReader(ChannelTexts words) {
    this.minutes = words.list(DeskChatText.UNIT_MINUTES);
    this.hours = words.list(DeskChatText.UNIT_HOURS);
    this.days = words.list(DeskChatText.UNIT_DAYS);
  }

  DeskLine read(String written) {
    String text = written.strip();
    if (text.startsWith(NOTE)) {
      String note = text.substring(NOTE.length()).strip();
      return note.isEmpty() ? new DeskLine.Nothing() : new DeskLine.Jotting(note);
    }
    if (text.startsWith("/")) {
      Matcher command = COMMAND.matcher(text);
      return command.matches()
          ? command(
              command.group("name").toLowerCase(Locale.ROOT),
              Objects.requireNonNullElse(command.group("rest"), "").strip())
          : new DeskLine.Help();
    }
    return text.isEmpty() ? new DeskLine.Nothing() : new DeskLine.Speech(text, Consent.NOT_ASKED);
  }

  private DeskLine command(String name, String rest) {
    return switch (name) {
      case "take" -> new DeskLine.Take();
      case "resolve" -> new DeskLine.Resolve();
      case "release" -> new DeskLine.Release();
      case "requeue" -> new DeskLine.Requeue();
      case "transfer" -> transfer(rest);
      case "snooze" ->
          snooze(rest).<DeskLine>map(DeskLine.Snooze::new).orElseGet(DeskLine.Help::new);
      case "wake" -> new DeskLine.Wake();
      case "canned" -> rest.isEmpty() ? new DeskLine.CannedList() : new DeskLine.Canned(rest);
      case "send" ->
          rest.isEmpty() ? new DeskLine.Help() : new DeskLine.Speech(rest, Consent.CONFIRMED);
      default -> new DeskLine.Help();
    };
  }

  private static DeskLine transfer(String rest) {
    Matcher target = TARGET.matcher(rest);
    return target.matches()
        ? new DeskLine.Transfer(
            target.group("to"), Objects.requireNonNullElse(target.group("note"), "").strip())
        : new DeskLine.Help();
  }

  private Optional<Duration> snooze(String rest) {
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
