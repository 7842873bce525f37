package io.kefu.core.faq.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Reads {@code lexicon/*.txt}: one item a line, {@code #} comments, groups split by {@code |}. */
final class LexiconReader {

  /** Lists that are no part of the index: the guided conversations read them. */
  private static final Set<String> READ_ELSEWHERE = Set.of("lexicon/fraud-words.txt");

  private final Map<String, CorpusFile> files = new LinkedHashMap<>();
  private final Faults faults;

  private LexiconReader(List<CorpusFile> all, Faults faults) {
    this.faults = faults;
    for (CorpusFile file : all) {
      if (file.name().startsWith("lexicon/")
          && file.name().endsWith(".txt")
          && !READ_ELSEWHERE.contains(file.name())) {
        files.put(file.name(), file);
      }
    }
  }

  static Lexicon read(List<CorpusFile> files, Faults faults) {
    LexiconReader reader = new LexiconReader(files, faults);
    Lexicon lexicon =
        new Lexicon(
            reader.words("brand-aliases"),
            reader.words("filler"),
            reader.words("particles"),
            reader.groups("synonyms"),
            reader.groups("foreign-brands"),
            reader.words("decoys"),
            reader.readings("pinyin"),
            reader.words("background"));
    reader.files.keySet().forEach(name -> faults.error(name, 0, "no such list is known"));
    return lexicon;
  }

  private List<String> words(String list) {
    return lines(list).stream().map(Located::value).toList();
  }

  private List<List<String>> groups(String list) {
    List<List<String>> groups = new ArrayList<>();
    for (Located<String> line : lines(list)) {
      groups.add(
          Arrays.stream(line.value().split("\\|"))
              .map(String::strip)
              .filter(Predicate.not(String::isEmpty))
              .toList());
    }
    return groups;
  }

  private Map<String, String> readings(String list) {
    Map<String, String> readings = new LinkedHashMap<>();
    for (Located<String> line : lines(list)) {
      String[] sides = line.value().split("=", 2);
      if (sides.length < 2 || !sides[1].strip().matches("[a-z]+( [a-z]+)*")) {
        faults.error(fileName(list), line.line(), "expected `word=syllables`, such as `hang=hang`");
      } else {
        readings.put(sides[0].strip(), sides[1].strip());
      }
    }
    return readings;
  }

  private List<Located<String>> lines(String list) {
    CorpusFile file = files.remove(fileName(list));
    if (file == null) {
      return List.of();
    }
    List<Located<String>> lines = new ArrayList<>();
    int number = 0;
    for (String line : file.text().lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        lines.add(new Located<>(line.strip(), number));
      }
    }
    return lines;
  }

  private static String fileName(String list) {
    return "lexicon/" + list + ".txt";
  }
}
