package io.kefu.core.dialog.flow;

import io.kefu.core.faq.corpus.Faults;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of what flows remember: declared, given a value somewhere, and used. */
final class SlotRules {

  private final Map<FlowId, Flow> flows = new HashMap<>();
  private final Map<FlowId, Set<String>> set = new HashMap<>();
  private final Map<FlowId, Set<String>> read = new HashMap<>();
  private final Faults faults;

  SlotRules(Collection<Flow> flows, Faults faults) {
    flows.forEach(flow -> this.flows.put(flow.id(), flow));
    this.faults = faults;
  }

  void check(Flow flow, FlowStep step) {
    int line = step.line();
    step.count()
        .ifPresent(slot -> {
          if (!(flow.slots().get(slot) instanceof Slot.Counter)) {
            error(flow, line, "`" + slot + "` is no counter");
          }
          note(set, flow, slot);
        });
    step.say().forEach(text -> readIn(flow, text));
    for (Action.Option option : Flow.options(step.action())) {
      checkValues(flow, flow, option.line(), option.set());
    }
    switch (step.action()) {
      case Action.Fill(String slot, _, _, _) -> declared(flow, line, slot, set);
      case Action.Cards(var cards, var stuck, _, _) -> {
        cards.forEach(text -> readIn(flow, text));
        stuck.ifPresent(slot -> declared(flow, line, slot, set));
      }
      case Action.Branch(var cases) -> cases.forEach(each -> checkCase(flow, each));
      case Action.Jump(FlowId to, _, var values) -> {
        Flow other = flows.get(to);
        if (other != null) {
          checkValues(flow, other, line, values);
          flow.slots().keySet().forEach(slot -> note(read, flow, slot, other));
        }
      }
      case Action.HandOver(_, _, var fields, _) ->
          fields.forEach(slot -> declared(flow, line, slot, read));
      case Action.Report(_, _, var fields, _) ->
          fields.forEach(slot -> declared(flow, line, slot, read));
      case Action.Ask _,
          Action.Pause _,
          Action.Return _,
          Action.Code _,
          Action.Remind _,
          Action.Go _,
          Action.End _ -> {}
    }
  }

  /** Slots that come along with a jump are read there and set here. */
  private static void note(Map<FlowId, Set<String>> where, Flow flow, String slot, Flow other) {
    if (other.slots().containsKey(slot)) {
      note(where, flow, slot);
    }
  }

  private void checkValues(Flow at, Flow of, int line, Map<String, String> values) {
    values.forEach((slot, value) -> {
      Slot kind = of.slots().get(slot);
      if (kind == null) {
        error(at, line, "slot `" + slot + "` is not declared");
      } else if (kind instanceof Slot.Choice(List<String> known) && !known.contains(value)) {
        error(at, line, "slot `" + slot + "` cannot be `" + value + "`, only " + known);
      }
      note(set, of, slot);
    });
  }

  private void checkCase(Flow flow, Action.Case line) {
    for (Action.Condition condition : line.when()) {
      if (condition.slot().equals(Action.Condition.SERVICE)) {
        checkService(flow, line, condition);
        continue;
      }
      declared(flow, line.line(), condition.slot(), read);
      List<String> known =
          switch (flow.slots().get(condition.slot())) {
            case Slot.Choice(List<String> values) -> values;
            case Slot.Contact() -> Slot.Contact.VERDICTS;
            case null, default -> List.copyOf(condition.oneOf());
          };
      if (!known.containsAll(condition.oneOf())) {
        error(flow, line.line(), "`" + condition.slot() + "` is only ever one of " + known);
      }
    }
  }

  private void checkService(Flow flow, Action.Case line, Action.Condition condition) {
    List<String> known = List.of("open", "closed", "unknown");
    if (!known.containsAll(condition.oneOf()) || condition.atLeast().isPresent()) {
      error(flow, line.line(), "`service` is only ever one of " + known);
    }
  }

  private void declared(Flow flow, int line, String slot, Map<FlowId, Set<String>> where) {
    if (!flow.slots().containsKey(slot)) {
      error(flow, line, "slot `" + slot + "` is not declared");
    }
    note(where, flow, slot);
  }

  private void readIn(Flow flow, String text) {
    Wording.names(text).forEach(name -> note(read, flow, name));
  }

  private static void note(Map<FlowId, Set<String>> where, Flow flow, String slot) {
    where.computeIfAbsent(flow.id(), _ -> new HashSet<>()).add(slot);
  }

  /** To be called when every step of the flow was checked. */
  void checkUse(Flow flow) {
    if (flow.slots().containsKey(Action.Condition.SERVICE)) {
      error(flow, 1, "`service` tells whether people are at work and cannot be a slot");
    }
    for (String slot : flow.slots().keySet()) {
      boolean isSet =
          set.getOrDefault(flow.id(), Set.of()).contains(slot) || comesAlong(flow, slot);
      if (!isSet && read.getOrDefault(flow.id(), Set.of()).contains(slot)) {
        error(flow, 1, "slot `" + slot + "` is used and never asked");
      } else if (!isSet) {
        error(flow, 1, "slot `" + slot + "` is never used");
      }
    }
  }

  private boolean comesAlong(Flow flow, String slot) {
    return flows.values().stream()
        .filter(other -> !other.id().equals(flow.id()) && other.slots().containsKey(slot))
        .flatMap(other -> other.steps().values().stream())
        .anyMatch(step ->
            step.action() instanceof Action.Jump(FlowId to, _, var values)
                && (to.equals(flow.id()) || values.containsKey(slot)));
  }

  private void error(Flow flow, int line, String message) {
    faults.error(FlowRules.file(flow), line, message);
  }
}
