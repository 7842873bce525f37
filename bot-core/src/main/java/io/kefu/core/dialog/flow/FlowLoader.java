package io.kefu.core.dialog.flow;

import io.kefu.core.dialog.flow.FlowLibrary.Surroundings;
import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.corpus.Corpus;
import io.kefu.core.faq.corpus.CorpusFile;
import io.kefu.core.faq.corpus.Fault;
import io.kefu.core.faq.corpus.Faults;
import io.kefu.core.faq.corpus.FaultyCorpusException;
import io.kefu.core.faq.corpus.Located;
import io.kefu.core.faq.corpus.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the flows of a corpus and everything they need beside the entries. */
public final class FlowLoader {

  static final String FOLDER = "flows/";
  private static final String SETTINGS = FOLDER + "settings.yaml";
  private static final String FRAUD_WORDS = "lexicon/fraud-words.txt";

  private FlowLoader() {}

  /**
   * What came of reading.
   *
   * @param library empty exactly if one of the faults is an error
   */
  public record Reading(Optional<FlowLibrary> library, List<Fault> faults) {

    /**
     * The library.
     *
     * @throws FaultyCorpusException if there is an error
     */
    public FlowLibrary orThrow() {
      return library.orElseThrow(() -> new FaultyCorpusException(faults));
    }
  }

  /** Reads and lints: the library if no flow has an error, and every fault in any case. */
  public static Reading read(List<CorpusFile> files, Corpus corpus) {
    Wording wording = new Wording(corpus.brand(), corpus.directory());
    Faults faults = new Faults();
    List<Flow> flows = new ArrayList<>();
    FraudWatch fraud = FraudWatch.NONE;
    for (CorpusFile file : files) {
      if (file.name().equals(SETTINGS)) {
        fraud = new FraudWatch(fraudWords(files), refuge(file, faults));
      } else if (file.name().startsWith(FOLDER) && file.name().endsWith(".yaml")) {
        FlowReader.read(file, wording, faults).ifPresent(flows::add);
      }
    }
    new FlowRules(flows, fraud, wording, faults)
        .check(corpus.entries().stream().map(FaqEntry::id).collect(Collectors.toSet()));
    Optional<Surroundings> surroundings = surroundings(fraud, corpus, faults);
    return new Reading(
        surroundings
            .filter(sound -> !faults.anyError())
            .map(sound -> new FlowLibrary(flows, sound)),
        faults.sorted());
  }

  private static Optional<Surroundings> surroundings(
      FraudWatch fraud, Corpus corpus, Faults faults) {
    try {
      return Optional.of(Surroundings.of(fraud, corpus.brand(), corpus.directory()));
    } catch (IllegalArgumentException wrong) {
      faults.error("directory.yaml", 0, "service_hours: " + wrong.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<FraudWatch.Refuge> refuge(CorpusFile file, Faults faults) {
    return YamlMap.parse(file, faults)
        .flatMap(map -> {
          map.allowOnly("fraud");
          return map.map("fraud");
        })
        .flatMap(map -> {
          map.allowOnly("flow", "at");
          Optional<Located<String>> at = map.required("at");
          return map.required("flow")
              .filter(flow -> FlowId.isValid(flow.value()))
              .flatMap(flow ->
                  at.map(step -> new FraudWatch.Refuge(new FlowId(flow.value()), step.value())));
        });
  }

  private static List<String> fraudWords(List<CorpusFile> files) {
    return files.stream()
        .filter(file -> file.name().equals(FRAUD_WORDS))
        .flatMap(file -> file.text().lines())
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}
