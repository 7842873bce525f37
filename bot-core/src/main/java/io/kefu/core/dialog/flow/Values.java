package io.kefu.core.dialog.flow;

import io.kefu.core.faq.corpus.Faults;
import io.kefu.core.faq.corpus.Located;
import io.kefu.core.faq.corpus.YamlMap;
import io.kefu.core.handoff.Priority;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the small values of a flow file: durations, numbers, slots, names out of a few. */
final class Values {

  private static final Pattern DURATION = Pattern.compile("([1-9]\\d{0,4})([smhd])");
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");
  private static final int LONGEST_TEXT = 200;

  private final String file;
  private final Faults faults;

  Values(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  int number(Optional<Located<String>> text, int otherwise) {
    if (text.isPresent() && NUMBER.matcher(text.get().value()).matches()) {
      return Integer.parseInt(text.get().value());
    }
    text.ifPresent(wrong -> faults.error(file, wrong.line(), "expected a number from 1 on"));
    return otherwise;
  }

  /** Such as {@code 90s}, {@code 2m}, {@code 24h}, {@code 180d}. */
  Duration duration(Located<String> text) {
    Matcher form = DURATION.matcher(text.value());
    if (!form.matches()) {
      faults.error(file, text.line(), "expected a time such as 90s, 2m, 24h or 180d");
      return Duration.ofHours(1);
    }
    long count = Long.parseLong(form.group(1));
    return switch (form.group(2)) {
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  Priority priority(Located<String> text) {
    return oneOf(Priority.values(), text).orElse(Priority.P3);
  }

  Action.Outcome outcome(Located<String> text) {
    return oneOf(Action.Outcome.values(), text).orElse(Action.Outcome.LEFT);
  }

  private <E extends Enum<E>> Optional<E> oneOf(E[] known, Located<String> text) {
    Optional<E> found =
        Arrays.stream(known).filter(e -> e.name().equalsIgnoreCase(text.value())).findFirst();
    if (found.isEmpty()) {
      List<String> names =
          Arrays.stream(known).map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
      faults.error(file, text.line(), "`" + text.value() + "` is none of " + names);
    }
    return found;
  }

  Optional<Slot> slot(YamlMap map) {
    map.allowOnly(
        "choice", "counter", "text", "amount", "time", "phone", "order", "last4", "contact");
    if (map.keys().size() != 1) {
      faults.error(file, map.line(), "a slot is of exactly one kind");
      return Optional.empty();
    }
    String kind = map.keys().iterator().next();
    return Optional.of(
        switch (kind) {
          case "choice" ->
              new Slot.Choice(map.texts("choice").stream().map(Located::value).toList());
          case "counter" -> new Slot.Counter(number(map.text("counter"), 1));
          case "text" -> new Slot.Text(number(map.text("text"), LONGEST_TEXT));
          case "time" ->
              new Slot.Time(map.text("time").map(this::duration).orElse(Duration.ofDays(180)));
          case "phone" -> new Slot.Phone();
          case "order" -> new Slot.Order();
          case "last4" -> new Slot.LastFour();
          case "contact" -> new Slot.Contact();
          default -> new Slot.Amount();
        });
  }

  /** The texts of a mapping; a missing key is an empty one. */
  static Map<String, String> texts(YamlMap map, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    map.map(key)
        .ifPresent(pairs -> {
          for (String name : pairs.keys()) {
            pairs.text(name).ifPresent(value -> texts.put(name, value.value()));
          }
        });
    return texts;
  }
}
