package io.kefu.core.faq.corpus;

import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.Step;
import io.kefu.core.faq.Urgency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one file of {@code entries/}, naming every fault that the file shows by itself. */
final class EntryReader {

  private final CorpusFile file;
  private final Placeholders placeholders;
  private final Faults faults;

  private EntryReader(CorpusFile file, Placeholders placeholders, Faults faults) {
    this.file = file;
    this.placeholders = placeholders;
    this.faults = faults;
  }

  /** The draft, or empty where so much is missing that nothing else can be said about it. */
  static Optional<EntryDraft> read(CorpusFile file, Placeholders placeholders, Faults faults) {
    return YamlMap.parse(file, faults)
        .flatMap(map -> new EntryReader(file, placeholders, faults).entry(map));
  }

  private Optional<EntryDraft> entry(YamlMap map) {
    map.allowOnly("id", "version", "urgency", "title", "answer", "related", "similar", "not");
    Optional<Located<String>> id = id(map);
    Optional<Located<String>> title = map.required("title").map(this::checked);
    int version = version(map);
    Urgency urgency = urgency(map);
    Optional<YamlMap> answer = answer(map);
    List<Located<String>> similar = map.texts("similar");
    if (id.isEmpty() || title.isEmpty() || answer.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new EntryDraft(
            file.name(),
            id.get(),
            version,
            urgency,
            title.get(),
            words(answer.get(), "intro"),
            steps(answer.get()),
            answer.get().flag("ordered").orElse(true),
            words(answer.get(), "tip"),
            map.texts("related"),
            new Located<>(similar, map.lineOf("similar")),
            map.texts("not")));
  }

  private Optional<Located<String>> id(YamlMap map) {
    Optional<Located<String>> id = map.required("id");
    if (id.isPresent() && !EntryId.isValid(id.get().value())) {
      faults.error(
          file.name(),
          id.get().line(),
          "id `" + id.get().value() + "` must be 1 to 40 of A-Z, a-z, 0-9, _ and -");
      return Optional.empty();
    }
    id.filter(found -> !file.name().endsWith("/" + found.value() + ".yaml"))
        .ifPresent(found ->
            faults.error(
                file.name(), found.line(), "id `" + found.value() + "` is not the file's name"));
    return id;
  }

  private int version(YamlMap map) {
    Optional<Located<String>> version = map.required("version");
    if (version.isPresent() && version.get().value().matches("[1-9]\\d{0,8}")) {
      return Integer.parseInt(version.get().value());
    }
    version.ifPresent(
        text -> faults.error(file.name(), text.line(), "`version` must be a number from 1 on"));
    return 1;
  }

  private Urgency urgency(YamlMap map) {
    Optional<Located<String>> urgency = map.required("urgency");
    for (Urgency known : Urgency.values()) {
      if (urgency.isPresent() && urgency.get().value().equals(name(known))) {
        return known;
      }
    }
    urgency.ifPresent(text ->
        faults.error(
            file.name(),
            text.line(),
            "urgency `" + text.value() + "` is none of " + urgencyNames()));
    return Urgency.GENERAL;
  }

  private static List<String> urgencyNames() {
    return Arrays.stream(Urgency.values()).map(EntryReader::name).toList();
  }

  private static String name(Urgency urgency) {
    return urgency.name().toLowerCase(Locale.ROOT);
  }

  private Optional<YamlMap> answer(YamlMap map) {
    Optional<YamlMap> answer = map.map("answer");
    if (!map.keys().contains("answer")) {
      faults.error(file.name(), map.line(), "`answer` is missing");
    }
    answer.ifPresent(found -> found.allowOnly("intro", "steps", "ordered", "tip"));
    if (answer.isPresent() && answer.get().items("steps").isEmpty()) {
      faults.error(file.name(), answer.get().line(), "`steps` needs at least one step");
    }
    return answer;
  }

  private List<Step> steps(YamlMap answer) {
    List<Step> steps = new ArrayList<>();
    for (Node node : answer.items("steps")) {
      if (node instanceof MappingNode mapping) {
        step(answer.map(mapping)).ifPresent(steps::add);
      } else {
        answer
            .scalar(node, "a step")
            .map(this::checked)
            .ifPresent(text -> steps.add(new Step(text.value(), Optional.empty())));
      }
    }
    return steps;
  }

  private Optional<Step> step(YamlMap map) {
    map.allowOnly("text", "detail");
    Optional<String> detail = words(map, "detail");
    return map.required("text").map(this::checked).map(text -> new Step(text.value(), detail));
  }

  private Optional<String> words(YamlMap map, String key) {
    return map.text(key).map(this::checked).map(Located::value);
  }

  private Located<String> checked(Located<String> text) {
    placeholders
        .unknownIn(text.value())
        .ifPresent(
            name -> faults.error(file.name(), text.line(), "unknown placeholder `" + name + "`"));
    return text;
  }
}
