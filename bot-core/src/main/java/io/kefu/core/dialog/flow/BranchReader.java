package io.kefu.core.dialog.flow;

import io.kefu.core.dialog.flow.Action.Case;
import io.kefu.core.dialog.flow.Action.Condition;
import io.kefu.core.faq.corpus.Faults;
import io.kefu.core.faq.corpus.Located;
import io.kefu.core.faq.corpus.YamlMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the lines of a branch. */
final class BranchReader {

  private static final Pattern AT_LEAST = Pattern.compile(">=\\s*(\\d{1,6})");

  private final String file;
  private final Faults faults;

  BranchReader(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  List<Case> cases(YamlMap step) {
    List<Case> cases = new ArrayList<>();
    for (Node node : step.items("branch")) {
      if (node instanceof MappingNode mapping) {
        one(step.map(mapping)).ifPresent(cases::add);
      } else {
        faults.error(file, YamlMap.line(node), "a line of a branch needs `to`");
      }
    }
    return cases;
  }

  private Optional<Case> one(YamlMap map) {
    map.allowOnly("when", "to");
    List<Condition> conditions = new ArrayList<>();
    map.map("when")
        .ifPresent(when -> {
          for (String slot : when.keys()) {
            conditions.add(condition(slot, when));
          }
        });
    return map.required("to").map(to -> new Case(conditions, to.value(), map.line()));
  }

  private static Condition condition(String slot, YamlMap when) {
    Set<String> values = new HashSet<>();
    if (when.node(slot) instanceof SequenceNode) {
      when.texts(slot).forEach(value -> values.add(value.value()));
    } else {
      when.text(slot).map(Located::value).ifPresent(values::add);
    }
    if (values.size() == 1) {
      Matcher atLeast = AT_LEAST.matcher(values.iterator().next());
      if (atLeast.matches()) {
        return new Condition(slot, Set.of(), OptionalInt.of(Integer.parseInt(atLeast.group(1))));
      }
    }
    return new Condition(slot, values, OptionalInt.empty());
  }
}
