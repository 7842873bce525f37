package io.kefu.core.faq.suite;

import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.corpus.CorpusFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads {@code question<TAB>entry id, or several separated by |, or none}, one a line. */
public final class QuestionFile {

  private static final String NONE = "none";

  private QuestionFile() {}

  /**
   * @throws FaultySuiteException naming file and line, if a line is of another shape
   */
  public static List<HeldOutQuestion> read(CorpusFile file) {
    List<HeldOutQuestion> questions = new ArrayList<>();
    int number = 0;
    for (String line : file.text().lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        questions.add(question(file.name(), number, line));
      }
    }
    return questions;
  }

  private static HeldOutQuestion question(String file, int number, String line) {
    String[] cells = line.split("\t", -1);
    String label = cells.length == 2 ? cells[1].strip() : "";
    List<String> ids = label.equals(NONE) ? List.of() : Arrays.asList(label.split("\\|"));
    if (!ids.stream().allMatch(EntryId::isValid)) {
      throw new FaultySuiteException(
          file + ":" + number + ": expected `question<TAB>entry id`, several by |, or none");
    }
    return new HeldOutQuestion(cells[0], group(file), ids.stream().map(EntryId::new).toList());
  }

  private static String group(String file) {
    return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.tsv$", "");
  }
}
