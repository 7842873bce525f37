package io.kefu.core.dialog.flow;

import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.corpus.CorpusFile;
import io.kefu.core.faq.corpus.Faults;
import io.kefu.core.faq.corpus.Located;
import io.kefu.core.faq.corpus.YamlMap;
import io.kefu.core.handoff.Priority;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.zip.CRC32;

/** Reads one file of {@code flows/}, naming every fault that the file shows by itself. */
final class FlowReader {

  private static final Duration RESUME = Duration.ofHours(24);

  private final CorpusFile file;
  private final Wording wording;
  private final Faults faults;
  private final Values values;

  private FlowReader(CorpusFile file, Wording wording, Faults faults) {
    this.file = file;
    this.wording = wording;
    this.faults = faults;
    this.values = new Values(file.name(), faults);
  }

  /** The flow, or empty where so much is missing that nothing else can be said about it. */
  static Optional<Flow> read(CorpusFile file, Wording wording, Faults faults) {
    return YamlMap.parse(file, faults)
        .flatMap(map -> new FlowReader(file, wording, faults).flow(map));
  }

  private Optional<Flow> flow(YamlMap map) {
    map.allowOnly(
        "id",
        "version",
        "title",
        "guides",
        "words",
        "resume",
        "priority",
        "slots",
        "start",
        "steps");
    Optional<FlowId> id = id(map);
    int version = values.number(map.required("version"), 1);
    Optional<Located<String>> title = map.required("title");
    Optional<Located<String>> start = map.required("start");
    Optional<YamlMap> steps = map.map("steps");
    if (steps.isEmpty()) {
      faults.error(file.name(), map.lineOf("steps"), "`steps` is missing");
    }
    if (id.isEmpty() || title.isEmpty() || start.isEmpty() || steps.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Flow(
            id.get(),
            version,
            version + "-" + digest(file.text()),
            title.get().value(),
            guides(map),
            map.texts("words").stream().map(Located::value).toList(),
            map.text("resume").map(values::duration).orElse(RESUME),
            map.text("priority").map(values::priority).orElse(Priority.P3),
            slots(map),
            start.get().value(),
            steps(steps.get()),
            file.text()));
  }

  private Optional<FlowId> id(YamlMap map) {
    Optional<Located<String>> id = map.required("id");
    if (id.isPresent() && !FlowId.isValid(id.get().value())) {
      faults.error(
          file.name(),
          id.get().line(),
          "id `" + id.get().value() + "` must be 1 to 30 of a-z, 0-9 and -");
      return Optional.empty();
    }
    id.filter(found -> !file.name().endsWith("/" + found.value() + ".yaml"))
        .ifPresent(found ->
            faults.error(
                file.name(), found.line(), "id `" + found.value() + "` is not the file's name"));
    return id.map(Located::value).map(FlowId::new);
  }

  private List<EntryId> guides(YamlMap map) {
    return map.texts("guides").stream()
        .map(Located::value)
        .filter(EntryId::isValid)
        .map(EntryId::new)
        .toList();
  }

  private SequencedMap<String, Slot> slots(YamlMap map) {
    SequencedMap<String, Slot> slots = new LinkedHashMap<>();
    Optional<YamlMap> named = map.map("slots");
    if (named.isPresent()) {
      for (String name : named.get().keys()) {
        named.get().map(name).flatMap(values::slot).ifPresent(slot -> slots.put(name, slot));
      }
    }
    return slots;
  }

  private SequencedMap<String, FlowStep> steps(YamlMap map) {
    StepReader reader = new StepReader(file.name(), wording, values, faults);
    SequencedMap<String, FlowStep> steps = new LinkedHashMap<>();
    for (String name : map.keys()) {
      if (!name.matches("[a-z0-9-]{1,30}")) {
        faults.error(
            file.name(), map.lineOf(name), "step `" + name + "` must be 1 to 30 of a-z, 0-9 and -");
        continue;
      }
      map.map(name)
          .flatMap(step -> reader.step(name, map.lineOf(name), step))
          .ifPresent(step -> steps.put(name, step));
    }
    return steps;
  }

  private static String digest(String text) {
    CRC32 digest = new CRC32();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) digest.getValue());
  }
}
