package io.kefu.core.faq;

import java.util.List;

/** What to do about a question. {@link #confidence()} is comparable between questions. */
public sealed interface Decision {

  /** The calibrated probability, 0 to 1, that the first match answers the question. */
  double confidence();

  /** Up to five entries, best first, whatever the outcome. */
  List<Match> matches();

  Explanation explanation();

  /** One entry answers; or two things were asked, and both are answered, more urgent first. */
  record Answer(
      List<Match> answers, double confidence, List<Match> matches, Explanation explanation)
      implements Decision {

    public Answer {
      answers = List.copyOf(answers);
      matches = List.copyOf(matches);
    }
  }

  /** One to three entries may be meant: ask which. */
  record Clarify(
      List<Match> candidates, double confidence, List<Match> matches, Explanation explanation)
      implements Decision {

    public Clarify {
      candidates = List.copyOf(candidates);
      matches = List.copyOf(matches);
    }
  }

  /** No entry answers this. */
  record Abstain(double confidence, List<Match> matches, Explanation explanation)
      implements Decision {

    public Abstain {
      matches = List.copyOf(matches);
    }
  }
}
