package io.kefu.core.faq.match;

import io.kefu.core.faq.text.Language;
import io.kefu.core.faq.text.Units;
import io.kefu.core.faq.text.Utterance;
import java.util.ArrayList;
import java.util.List;

/** The ways to look at a text. Each yields terms: the units and the pairs of neighbours. */
public enum View {
  /** Characters and Latin words. */
  CHARACTERS {
    @Override
    List<String> units(Utterance text, Language language) {
      return Units.of(text.core());
    }
  },
  /** Toneless syllables, in which homophones are one. */
  SOUND {
    @Override
    List<String> units(Utterance text, Language language) {
      return language.pinyin().of(text.core());
    }
  },
  /** Characters with synonyms replaced by one of them, in which English words are Chinese. */
  CONCEPTS {
    @Override
    List<String> units(Utterance text, Language language) {
      return language.synonyms().units(text.core());
    }
  };

  abstract List<String> units(Utterance text, Language language);

  public List<String> terms(Utterance text, Language language) {
    List<String> units = units(text, language);
    List<String> terms = new ArrayList<>(2 * units.size());
    for (int i = 0; i < units.size(); i++) {
      terms.add(units.get(i));
      if (i + 1 < units.size()) {
        terms.add(units.get(i) + " " + units.get(i + 1));
      }
    }
    return terms;
  }
}
