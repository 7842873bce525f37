package io.kefu.core.faq.corpus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules that hold between entries, and those of good style, which are warnings. */
final class CorpusRules {

  private static final int LONGEST_TITLE = 20;
  private static final int FEWEST_SIMILAR = 25;
  private static final int MOST_RELATED = 4;
  private static final int LONGEST_QUESTION = 200;
  private static final Pattern INSIGNIFICANT = Pattern.compile("[\\p{P}\\p{Z}\\s]+");

  private final List<EntryDraft> drafts;
  private final Faults faults;
  private final Map<String, EntryDraft> byId = new HashMap<>();
  private final Map<String, String> firstUse = new HashMap<>();

  private CorpusRules(List<EntryDraft> drafts, Faults faults) {
    this.drafts = drafts;
    this.faults = faults;
    drafts.forEach(draft -> byId.put(draft.id().value(), draft));
  }

  static void check(List<EntryDraft> drafts, Lexicon lexicon, Faults faults) {
    CorpusRules rules = new CorpusRules(drafts, faults);
    if (drafts.isEmpty() && !faults.anyError()) {
      faults.error("entries/", 0, "there is no entry");
    }
    drafts.forEach(rules::checkTitle);
    drafts.forEach(rules::checkRelated);
    drafts.forEach(rules::checkSimilar);
    rules.checkLookAlikes(lexicon);
  }

  private void checkTitle(EntryDraft draft) {
    int length = draft.title().value().codePointCount(0, draft.title().value().length());
    if (length > LONGEST_TITLE) {
      faults.warning(
          draft.file(),
          draft.title().line(),
          "title has " + length + " characters, a button holds " + LONGEST_TITLE);
    }
  }

  private void checkRelated(EntryDraft draft) {
    Set<String> seen = new HashSet<>();
    for (Located<String> related : draft.related()) {
      if (related.value().equals(draft.id().value())) {
        faults.error(draft.file(), related.line(), "an entry is not related to itself");
      } else if (!byId.containsKey(related.value())) {
        faults.error(
            draft.file(), related.line(), "related entry `" + related.value() + "` does not exist");
      } else if (!seen.add(related.value())) {
        faults.error(draft.file(), related.line(), "`" + related.value() + "` is listed twice");
      }
    }
    if (draft.related().size() > MOST_RELATED) {
      faults.warning(
          draft.file(),
          draft.related().get(MOST_RELATED).line(),
          "more than " + MOST_RELATED + " related entries");
    }
  }

  private void checkSimilar(EntryDraft draft) {
    List<Located<String>> similar = draft.similar().value();
    if (similar.size() < FEWEST_SIMILAR) {
      faults.warning(
          draft.file(),
          draft.similar().line(),
          similar.size() + " similar questions, good answers need " + FEWEST_SIMILAR);
    }
    similar.forEach(question -> checkQuestion(draft, question));
  }

  private void checkQuestion(EntryDraft draft, Located<String> question) {
    if (question.value().length() > LONGEST_QUESTION) {
      faults.error(
          draft.file(),
          question.line(),
          "a similar question is longer than " + LONGEST_QUESTION + " characters");
    }
    String place = draft.file() + ":" + question.line();
    String first = firstUse.putIfAbsent(significant(question.value()), place);
    if (first != null && first.startsWith(draft.file() + ":")) {
      faults.warning(
          draft.file(), question.line(), "similar question already at line " + lineIn(first));
    } else if (first != null) {
      faults.error(
          draft.file(), question.line(), "similar question belongs to two entries, see " + first);
    }
  }

  private static String lineIn(String place) {
    return place.substring(place.lastIndexOf(':') + 1);
  }

  private void checkLookAlikes(Lexicon lexicon) {
    for (EntryDraft draft : drafts) {
      for (Located<String> not : draft.not()) {
        String use = firstUse.get(significant(not.value()));
        if (use != null && use.startsWith(draft.file() + ":")) {
          faults.error(draft.file(), not.line(), "both similar and not similar, see " + use);
        }
      }
    }
    for (String decoy : lexicon.decoys()) {
      String use = firstUse.get(significant(decoy));
      if (use != null) {
        faults.error("lexicon/decoys.txt", 0, "`" + decoy + "` is answered by " + use);
      }
    }
  }

  /** What remains of a question when case, blanks and punctuation are of no account. */
  private static String significant(String question) {
    String bare = INSIGNIFICANT.matcher(question).replaceAll("");
    return bare.isEmpty() ? question : bare.toLowerCase(Locale.ROOT);
  }
}
