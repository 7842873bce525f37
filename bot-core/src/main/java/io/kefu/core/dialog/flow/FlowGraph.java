package io.kefu.core.dialog.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The steps of all flows and the ways between them. */
final class FlowGraph {

  /** A step of a flow; it need not exist. */
  record Node(FlowId flow, String step) {}

  /**
   * A way from one step to the next.
   *
   * @param label what opens it; empty where nothing has to
   * @param free whether it is gone without the customer
   */
  record Edge(Node to, String label, boolean free) {}

  private final Map<FlowId, Flow> flows = new LinkedHashMap<>();

  FlowGraph(Collection<Flow> flows) {
    flows.forEach(flow -> this.flows.put(flow.id(), flow));
  }

  boolean has(Node node) {
    Flow flow = flows.get(node.flow());
    return flow != null && flow.find(node.step()).isPresent();
  }

  FlowStep step(Node node) {
    Flow flow = flows.get(node.flow());
    if (flow == null) {
      throw new IllegalArgumentException("no flow " + node.flow());
    }
    return flow.step(node.step());
  }

  /** The ways out of a step, in the order of the file, whether or not they lead anywhere. */
  List<Edge> edges(Node from) {
    FlowStep step = step(from);
    Function<String, Node> here = to -> new Node(from.flow(), to);
    List<Edge> edges = new ArrayList<>();
    switch (step.action()) {
      case Action.Ask(var options) ->
          options.forEach(o -> edges.add(new Edge(here.apply(o.to()), o.label(), false)));
      case Action.Fill(String slot, _, _, String to) ->
          edges.add(new Edge(here.apply(to), slot, false));
      case Action.Cards(_, _, var problems, String to) -> {
        edges.add(new Edge(here.apply(to), "", false));
        problems.forEach(o -> edges.add(new Edge(here.apply(o.to()), o.label(), false)));
      }
      case Action.Pause(String to) -> edges.add(new Edge(here.apply(to), "", false));
      case Action.Branch(var cases) ->
          cases.forEach(c -> edges.add(new Edge(here.apply(c.to()), condition(c), true)));
      case Action.Jump(FlowId flow, var at, _) -> edges.add(new Edge(entrance(flow, at), "", true));
      case Action.HandOver(_, _, _, var then) ->
          then.ifPresent(to -> edges.add(new Edge(here.apply(to), "", true)));
      case Action.Remind(_, String begin, String to) -> {
        edges.add(new Edge(here.apply(to), "", true));
        edges.add(new Edge(here.apply(begin), "timer", false));
      }
      case Action.Report(_, _, _, String to) -> edges.add(new Edge(here.apply(to), "", true));
      case Action.Return() ->
          cards(from.flow()).forEach(card -> edges.add(new Edge(card, "return", false)));
      case Action.Code(String to) -> edges.add(new Edge(here.apply(to), "", true));
      case Action.Go(String to) -> edges.add(new Edge(here.apply(to), "", true));
      case Action.End _ -> {}
    }
    step.silence().ifPresent(w -> edges.add(new Edge(here.apply(w.to()), "timer", false)));
    return edges;
  }

  private Node entrance(FlowId id, java.util.Optional<String> at) {
    Flow flow = flows.get(id);
    return new Node(id, at.orElse(flow == null ? "" : flow.start()));
  }

  /** The steps of a flow that show cards: where a problem may have led away from. */
  private List<Node> cards(FlowId id) {
    Flow flow = flows.get(id);
    return flow == null
        ? List.of()
        : flow.steps().values().stream()
            .filter(step -> step.action() instanceof Action.Cards)
            .map(step -> new Node(id, step.id()))
            .toList();
  }

  private static String condition(Action.Case line) {
    return line.when().stream()
        .map(c ->
            c.slot()
                + (c.atLeast().isPresent()
                    ? " ≥ " + c.atLeast().getAsInt()
                    : " = " + String.join("/", c.oneOf().stream().sorted().toList())))
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }

  /** Every step that can be come to from these. */
  Set<Node> reachable(Collection<Node> from) {
    Set<Node> seen = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      Node node = open.remove();
      if (has(node) && seen.add(node)) {
        edges(node).forEach(edge -> open.add(edge.to()));
      }
    }
    return seen;
  }

  /** Whether somebody who enters this step may come back to it without having been asked. */
  boolean circles(Node start) {
    Set<Node> seen = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      Node node = open.remove();
      for (Edge edge : edges(node)) {
        if (edge.free() && edge.to().equals(start)) {
          return true;
        }
        if (edge.free() && has(edge.to()) && seen.add(edge.to())) {
          open.add(edge.to());
        }
      }
    }
    return false;
  }

  /** Whether a flow can be over at this step. */
  boolean isExit(Node node) {
    return switch (step(node).action()) {
      case Action.End _ -> true;
      case Action.HandOver(_, _, _, var then) -> then.isEmpty();
      case Action.Waiting _,
          Action.Branch _,
          Action.Jump _,
          Action.Report _,
          Action.Return _,
          Action.Code _,
          Action.Remind _,
          Action.Go _ ->
          false;
    };
  }
}
