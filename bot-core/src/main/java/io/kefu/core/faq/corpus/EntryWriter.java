package io.kefu.core.faq.corpus;

import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.Step;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes an entry as the YAML that {@link CorpusLoader} reads. */
public final class EntryWriter {

  private final StringBuilder yaml = new StringBuilder();

  private EntryWriter() {}

  public static String yaml(FaqEntry entry) {
    EntryWriter writer = new EntryWriter();
    writer.line("id: " + entry.id());
    writer.line("version: " + entry.version());
    writer.line("urgency: " + entry.urgency().name().toLowerCase(Locale.ROOT));
    writer.line("title: " + quoted(entry.title()));
    writer.answer(entry);
    if (!entry.related().isEmpty()) {
      String related =
          entry.related().stream().map(Object::toString).collect(Collectors.joining(", "));
      writer.line("related: [" + related + "]");
    }
    writer.list("similar", entry.similarQuestions());
    writer.list("not", entry.notQuestions());
    return writer.yaml.toString();
  }

  private void answer(FaqEntry entry) {
    line("answer:");
    entry.answer().intro().ifPresent(intro -> line("  intro: " + quoted(intro)));
    line("  steps:");
    for (Step step : entry.answer().steps()) {
      if (step.detail().isPresent()) {
        line("    - text: " + quoted(step.text()));
        line("      detail: " + quoted(step.detail().get()));
      } else {
        line("    - " + quoted(step.text()));
      }
    }
    if (!entry.answer().ordered()) {
      line("  ordered: false");
    }
    entry.answer().tip().ifPresent(tip -> line("  tip: " + quoted(tip)));
  }

  private void list(String key, List<String> texts) {
    if (!texts.isEmpty()) {
      line(key + ":");
      texts.forEach(text -> line("  - " + quoted(text)));
    }
  }

  private void line(String line) {
    yaml.append(line).append('\n');
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (Character.isISOControl(c)) {
            quoted.append(' ');
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
