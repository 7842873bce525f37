package io.kefu.core.faq.suite;

import io.kefu.core.faq.FaqIndex;
import io.kefu.core.faq.Question;
import io.kefu.core.faq.corpus.CorpusFile;
import java.util.ArrayList;
import java.util.List;

/** Held-out questions, in the order of their files. */
public record Suite(List<HeldOutQuestion> questions) {

  public Suite {
    questions = List.copyOf(questions);
  }

  public static Suite of(List<CorpusFile> files) {
    List<HeldOutQuestion> questions = new ArrayList<>();
    files.forEach(file -> questions.addAll(QuestionFile.read(file)));
    return new Suite(questions);
  }

  /** Whether a file of a corpus holds questions that nothing was fitted on. */
  public static boolean isHeldOut(CorpusFile file) {
    return file.name().startsWith("questions/unseen/") && file.name().endsWith(".tsv");
  }

  public Report run(FaqIndex index) {
    List<Verdict> verdicts =
        questions.stream()
            .map(question -> new Verdict(question, index.decide(Question.of(question.text()))))
            .toList();
    return Report.of(index.version(), verdicts);
  }
}
