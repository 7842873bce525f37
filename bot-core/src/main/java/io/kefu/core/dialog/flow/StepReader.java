package io.kefu.core.dialog.flow;

import io.kefu.core.dialog.flow.Action.Option;
import io.kefu.core.faq.corpus.Faults;
import io.kefu.core.faq.corpus.Located;
import io.kefu.core.faq.corpus.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the steps of one flow file. */
final class StepReader {

  private static final Set<String> KINDS =
      Set.of(
          "ask",
          "fill",
          "branch",
          "flow",
          "hand_over",
          "cards",
          "remind",
          "report",
          "return",
          "end");

  private final String file;
  private final Wording wording;
  private final Values values;
  private final BranchReader branches;
  private final Faults faults;

  StepReader(String file, Wording wording, Values values, Faults faults) {
    this.file = file;
    this.wording = wording;
    this.values = values;
    this.branches = new BranchReader(file, faults);
    this.faults = faults;
  }

  Optional<FlowStep> step(String id, int line, YamlMap map) {
    map.allowOnly(
        "say",
        "count",
        "wait",
        "ask",
        "fill",
        "example",
        "skip",
        "to",
        "branch",
        "flow",
        "set",
        "at",
        "hand_over",
        "then",
        "cards",
        "stuck",
        "problems",
        "remind",
        "report",
        "join_code",
        "return",
        "end");
    Optional<FlowStep.Silence> wait = map.map("wait").flatMap(this::silence);
    return action(line, map, wait)
        .map(action ->
            new FlowStep(
                id,
                line,
                map.text("say").map(text -> wording.lines(text.value())).orElse(List.of()),
                value(map, "count"),
                wait,
                action));
  }

  private Optional<FlowStep.Silence> silence(YamlMap map) {
    map.allowOnly("after", "to");
    Optional<Located<String>> after = map.required("after");
    return map.required("to")
        .flatMap(to -> after.map(time -> new FlowStep.Silence(values.duration(time), to.value())));
  }

  private Optional<Action> action(int line, YamlMap map, Optional<FlowStep.Silence> wait) {
    Set<String> kinds = map.keys().stream().filter(KINDS::contains).collect(Collectors.toSet());
    if (kinds.size() > 1) {
      faults.error(
          file, line, "a step does one thing, this one " + kinds.stream().sorted().toList());
      return Optional.empty();
    }
    if (kinds.isEmpty()) {
      return wait.isPresent()
          ? wait.map(FlowStep.Silence::to).map(Action.Pause::new)
          : target(line, map).map(Action.Go::new);
    }
    return switch (kinds.iterator().next()) {
      case "ask" -> Optional.of(new Action.Ask(options(map, "ask")));
      case "fill" -> target(line, map).flatMap(to -> fill(map, to));
      case "cards" -> target(line, map).map(to -> cards(map, to));
      case "branch" -> Optional.of(new Action.Branch(branches.cases(map)));
      case "flow" -> jump(map);
      case "hand_over" -> map.map("hand_over").flatMap(how -> handOver(map, how));
      case "report" ->
          target(line, map).flatMap(to -> map.map("report").flatMap(how -> report(how, to)));
      case "join_code" -> target(line, map).map(Action.Code::new);
      case "return" -> Optional.of(new Action.Return());
      case "remind" -> map.map("remind").flatMap(when -> remind(line, map, when));
      default -> map.text("end").map(values::outcome).map(Action.End::new);
    };
  }

  private Optional<String> target(int line, YamlMap map) {
    Optional<String> to = value(map, "to");
    if (to.isEmpty()) {
      faults.error(file, line, "no way out: `to` is missing");
    }
    return to;
  }

  private Optional<Action> fill(YamlMap map, String to) {
    return value(map, "fill")
        .map(slot ->
            new Action.Fill(slot, value(map, "example"), map.flag("skip").orElse(false), to));
  }

  private Action cards(YamlMap map, String to) {
    List<String> cards =
        map.texts("cards").stream()
            .map(card -> String.join("\n", wording.lines(card.value())))
            .filter(card -> !card.isEmpty())
            .toList();
    return new Action.Cards(cards, value(map, "stuck"), options(map, "problems"), to);
  }

  private Optional<Action> jump(YamlMap map) {
    Optional<Located<String>> flow = map.text("flow");
    if (flow.isPresent() && !FlowId.isValid(flow.get().value())) {
      faults.error(file, flow.get().line(), "no such flow: " + flow.get().value());
      return Optional.empty();
    }
    return flow.map(
        id -> new Action.Jump(new FlowId(id.value()), value(map, "at"), Values.texts(map, "set")));
  }

  private Optional<Action> handOver(YamlMap map, YamlMap how) {
    how.allowOnly("priority", "reason", "fields");
    Optional<Located<String>> priority = how.required("priority");
    Optional<Located<String>> reason = how.required("reason");
    List<String> fields = how.texts("fields").stream().map(Located::value).toList();
    return priority.flatMap(urgent ->
        reason.map(why ->
            new Action.HandOver(values.priority(urgent), why.value(), fields, value(map, "then"))));
  }

  private Optional<Action> report(YamlMap how, String to) {
    how.allowOnly("priority", "reason", "fields");
    Optional<Located<String>> reason = how.required("reason");
    List<String> fields = how.texts("fields").stream().map(Located::value).toList();
    return how.required("priority")
        .flatMap(urgent ->
            reason.map(why -> new Action.Report(values.priority(urgent), why.value(), fields, to)));
  }

  private Optional<Action> remind(int line, YamlMap map, YamlMap when) {
    when.allowOnly("after", "to");
    Optional<Located<String>> after = when.required("after");
    Optional<Located<String>> begin = when.required("to");
    return target(line, map)
        .flatMap(to ->
            after.flatMap(time ->
                begin.map(step -> new Action.Remind(values.duration(time), step.value(), to))));
  }

  private List<Option> options(YamlMap map, String key) {
    List<Option> options = new ArrayList<>();
    for (Node node : map.items(key)) {
      if (node instanceof MappingNode mapping) {
        option(map.map(mapping)).ifPresent(options::add);
      } else {
        faults.error(file, YamlMap.line(node), "an option needs `label` and `to`");
      }
    }
    return options;
  }

  private Optional<Option> option(YamlMap map) {
    map.allowOnly("label", "like", "set", "to");
    Optional<Located<String>> label = map.required("label");
    Optional<Located<String>> to = map.required("to");
    List<String> like = map.texts("like").stream().map(Located::value).toList();
    return label.flatMap(name ->
        to.map(target ->
            new Option(
                String.join("", wording.lines(name.value())),
                like,
                Values.texts(map, "set"),
                target.value(),
                name.line())));
  }

  private static Optional<String> value(YamlMap map, String key) {
    return map.text(key).map(Located::value);
  }
}
