package io.kefu.core.faq.corpus;

import io.kefu.core.faq.EntryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code questions/seen/*.tsv}, {@code question<TAB>entry id or none}. A question that
 * several entries may answer teaches nothing and is passed over.
 */
final class LoggedReader {

  private static final String NONE = "none";

  private final Set<String> ids;
  private final Faults faults;
  private final List<LoggedQuestion> questions = new ArrayList<>();

  private LoggedReader(Set<String> ids, Faults faults) {
    this.ids = ids;
    this.faults = faults;
  }

  static List<LoggedQuestion> read(List<CorpusFile> files, Set<String> ids, Faults faults) {
    LoggedReader reader = new LoggedReader(ids, faults);
    files.stream()
        .filter(file -> file.name().startsWith("questions/seen/") && file.name().endsWith(".tsv"))
        .forEach(reader::read);
    return reader.questions;
  }

  private void read(CorpusFile file) {
    int number = 0;
    for (String line : file.text().lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        read(file.name(), number, line.split("\t", -1));
      }
    }
  }

  private void read(String file, int number, String[] cells) {
    String label = cells.length == 2 ? cells[1].strip() : "";
    if (label.equals(NONE)) {
      questions.add(new LoggedQuestion(cells[0], Optional.empty()));
    } else if (ids.contains(label)) {
      questions.add(new LoggedQuestion(cells[0], Optional.of(new EntryId(label))));
    } else if (label.isEmpty() || !ids.containsAll(List.of(label.split("\\|")))) {
      faults.error(file, number, "expected `question<TAB>entry id`, several by |, or none");
    }
  }
}
