package io.kefu.core.dialog.flow;

import io.kefu.core.dialog.flow.FlowGraph.Edge;
import io.kefu.core.dialog.flow.FlowGraph.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws flows as Mermaid flow charts. The same flow gives the same text. */
public final class FlowChart {

  private static final int LONGEST_WORDS = 24;

  private static final String HEAD =
      """
      # The guided conversations

      Drawn from `flows/*.yaml` by `flow draw`; the build holds the two together. A solid line is gone
      by the customer or a timer, a dotted one by itself.
      """;

  private final FlowLibrary library;
  private final FlowGraph graph;

  public FlowChart(FlowLibrary library) {
    this.library = library;
    this.graph = new FlowGraph(library.flows());
  }

  /** Every flow under its title, as Markdown. */
  public String all() {
    List<String> parts = new ArrayList<>(List.of(HEAD));
    for (Flow flow : library.flows()) {
      parts.add("## " + flow.title() + " (" + flow.id() + ")\n\n" + fenced(flow));
    }
    return String.join("\n", parts);
  }

  private String fenced(Flow flow) {
    return "```mermaid\n" + mermaid(flow) + "```\n";
  }

  /** One flow; a way into another flow ends at a node that bears its title. */
  public String mermaid(Flow flow) {
    Map<Node, String> names = new LinkedHashMap<>();
    StringBuilder ways = new StringBuilder();
    flow.steps().keySet().forEach(step -> name(names, new Node(flow.id(), step)));
    for (String step : flow.steps().keySet()) {
      Node from = new Node(flow.id(), step);
      for (Edge edge : graph.edges(from)) {
        String label = edge.label().isEmpty() ? "" : "|\"" + quoted(edge.label()) + "\"|";
        ways.append("  ")
            .append(name(names, from))
            .append(edge.free() ? " -.->" : " -->")
            .append(label)
            .append(' ')
            .append(name(names, edge.to()))
            .append('\n');
      }
    }
    StringBuilder chart = new StringBuilder("flowchart TD\n");
    names.forEach((node, name) -> chart.append("  ").append(name).append(shape(flow, node)));
    return chart.append(ways).toString();
  }

  private static String name(Map<Node, String> names, Node node) {
    return names.computeIfAbsent(node, _ -> "n" + names.size());
  }

  private String shape(Flow flow, Node node) {
    if (!node.flow().equals(flow.id())) {
      String title = library.find(node.flow()).map(Flow::title).orElse(node.flow().value());
      return "[[\"" + quoted(title) + "<br/>" + node.step() + "\"]]\n";
    }
    FlowStep step = flow.step(node.step());
    String words = step.say().isEmpty() ? "" : "<br/>" + quoted(shortened(step.say().getFirst()));
    String text = "\"" + node.step() + words + deed(step.action()) + "\"";
    return switch (step.action()) {
          case Action.Ask _, Action.Cards _, Action.Pause _ -> "[" + text + "]";
          case Action.Fill _ -> "[/" + text + "/]";
          case Action.Branch _ -> "{" + text + "}";
          case Action.End _, Action.HandOver _, Action.Report _ -> "([" + text + "])";
          case Action.Jump _, Action.Return _, Action.Remind _, Action.Code _, Action.Go _ ->
              "(" + text + ")";
        }
        + "\n";
  }

  private static String deed(Action action) {
    return switch (action) {
      case Action.HandOver(var priority, String reason, _, _) -> "<br/>" + priority + " " + reason;
      case Action.Report(var priority, String reason, _, _) -> "<br/>" + priority + " " + reason;
      case Action.End(var outcome) -> "<br/>" + outcome;
      case Action.Waiting _,
          Action.Branch _,
          Action.Jump _,
          Action.Return _,
          Action.Code _,
          Action.Remind _,
          Action.Go _ ->
          "";
    };
  }

  private static String shortened(String words) {
    String plain = words.replace("**", "");
    return plain.codePointCount(0, plain.length()) <= LONGEST_WORDS
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_WORDS)) + "\u2026";
  }

  private static String quoted(String text) {
    return text.replace("\"", "#quot;").replace("<", "#lt;").replace(">", "#gt;");
  }
}
