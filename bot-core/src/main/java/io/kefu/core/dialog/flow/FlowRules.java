package io.kefu.core.dialog.flow;

import io.kefu.core.dialog.flow.FlowGraph.Node;
import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.corpus.Faults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of the ways through all flows: nobody is lost, and everything is used. */
final class FlowRules {

  private static final int LONGEST_TITLE = 20;
  private static final int ROOM_IN_TOKEN = 55;

  private final List<Flow> flows;
  private final FraudWatch fraud;
  private final Wording wording;
  private final FlowGraph graph;
  private final Faults faults;

  FlowRules(List<Flow> flows, FraudWatch fraud, Wording wording, Faults faults) {
    this.flows = flows;
    this.fraud = fraud;
    this.wording = wording;
    this.graph = new FlowGraph(flows);
    this.faults = faults;
  }

  void check(Set<EntryId> entries) {
    checkGuides(entries);
    checkWords();
    fraud
        .refuge()
        .filter(place -> !graph.has(new Node(place.flow(), place.at())))
        .ifPresent(place ->
            faults.error("flows/settings.yaml", 0, "no step " + place.flow() + " " + place.at()));
    Set<Node> reachable = graph.reachable(entrances());
    SlotRules slotRules = new SlotRules(flows, faults);
    for (Flow flow : flows) {
      if (flow.find(flow.start()).isEmpty()) {
        error(flow, 1, "start `" + flow.start() + "` is no step");
      }
      if (flow.title().codePointCount(0, flow.title().length()) > LONGEST_TITLE) {
        error(flow, 1, "title is longer than " + LONGEST_TITLE + " characters");
      }
      for (FlowStep step : flow.steps().values()) {
        checkWays(flow, step, reachable);
        new StepRules(flow, step, wording, faults).check();
        slotRules.check(flow, step);
      }
      slotRules.checkUse(flow);
    }
  }

  private void checkWords() {
    Map<String, FlowId> spoken = new HashMap<>();
    for (Flow flow : flows) {
      for (String words : flow.words()) {
        FlowId other = spoken.putIfAbsent(words, flow.id());
        if (other != null) {
          error(flow, 1, "`" + words + "` begins " + other + " as well");
        }
      }
    }
  }

  private List<Node> entrances() {
    List<Node> entrances = new ArrayList<>();
    flows.forEach(flow -> entrances.add(new Node(flow.id(), flow.start())));
    fraud.refuge().ifPresent(place -> entrances.add(new Node(place.flow(), place.at())));
    return entrances;
  }

  private void checkGuides(Set<EntryId> entries) {
    Map<EntryId, FlowId> guided = new HashMap<>();
    for (Flow flow : flows) {
      for (EntryId entry : flow.guides()) {
        FlowId other = guided.put(entry, flow.id());
        if (!entries.contains(entry)) {
          error(flow, 1, "guides `" + entry.value() + "`, which is no entry");
        } else if (other != null) {
          error(flow, 1, "guides `" + entry.value() + "`, as does " + other);
        }
      }
    }
  }

  private void checkWays(Flow flow, FlowStep step, Set<Node> reachable) {
    Node node = new Node(flow.id(), step.id());
    Set<String> lost = new HashSet<>();
    for (FlowGraph.Edge edge : graph.edges(node)) {
      String name =
          edge.to().flow().equals(flow.id())
              ? "`" + edge.to().step() + "`"
              : "`" + edge.to().flow() + " " + edge.to().step() + "`";
      if (!graph.has(edge.to()) && lost.add(name)) {
        error(flow, step.line(), "leads to " + name + ", which is no step");
      }
    }
    if (!reachable.contains(node)) {
      error(flow, step.line(), "no way leads to step `" + step.id() + "`");
    }
    if (graph.circles(node)) {
      error(flow, step.line(), "step `" + step.id() + "` comes back to itself without asking");
    }
    if (graph.reachable(List.of(node)).stream().noneMatch(graph::isExit)) {
      error(flow, step.line(), "no end can be reached from step `" + step.id() + "`");
    }
    if (flow.id().value().length() + step.id().length() > ROOM_IN_TOKEN) {
      error(flow, step.line(), "flow and step name are too long for a button");
    }
  }

  private void error(Flow flow, int line, String message) {
    faults.error(file(flow), line, message);
  }

  static String file(Flow flow) {
    return FlowLoader.FOLDER + flow.id() + ".yaml";
  }
}
