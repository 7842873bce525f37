package io.kefu.core.faq.corpus;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML mapping that remembers lines, and reports what is missing, unknown or of a wrong kind. */
public final class YamlMap {

  private final String file;
  private final int line;
  private final Map<String, Located<Node>> values;
  private final Faults faults;

  private YamlMap(MappingNode node, String file, Faults faults) {
    this.file = file;
    this.line = line(node);
    this.faults = faults;
    this.values = values(node);
  }

  public static Optional<YamlMap> parse(CorpusFile file, Faults faults) {
    try {
      Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader(file));
      if (root instanceof MappingNode map) {
        return Optional.of(new YamlMap(map, file.name(), faults));
      }
      faults.error(file.name(), 1, "expected `key: value` lines");
    } catch (MarkedYAMLException e) {
      faults.error(file.name(), line(file, e), "not YAML: " + e.getProblem());
    }
    return Optional.empty();
  }

  /** Where it went wrong; an unclosed quote is noticed at the end and named where it opened. */
  private static int line(CorpusFile file, MarkedYAMLException e) {
    Mark problem = e.getProblemMark();
    Mark context = e.getContextMark();
    if (problem == null) {
      return 1;
    }
    boolean atEnd = problem.getLine() >= file.text().lines().count();
    return 1 + (atEnd && context != null ? context : problem).getLine();
  }

  private static StringReader reader(CorpusFile file) {
    return new StringReader(file.text());
  }

  private Map<String, Located<Node>> values(MappingNode node) {
    Map<String, Located<Node>> found = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      int at = line(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        faults.error(file, at, "a key must be plain text");
      } else if (found.put(key.getValue(), new Located<>(tuple.getValueNode(), at)) != null) {
        faults.error(file, at, "`" + key.getValue() + "` is given twice");
      }
    }
    return found;
  }

  public int line() {
    return line;
  }

  public Set<String> keys() {
    return values.keySet();
  }

  /** The line of a key, or the mapping's own where the key is missing. */
  public int lineOf(String key) {
    Located<Node> value = values.get(key);
    return value == null ? line : value.line();
  }

  public void allowOnly(String... known) {
    Set<String> allowed = Set.of(known);
    values.forEach((key, value) -> {
      if (!allowed.contains(key)) {
        faults.error(file, value.line(), "unknown key `" + key + "`");
      }
    });
  }

  public Optional<Located<String>> required(String key) {
    Optional<Located<String>> value = text(key);
    if (value.isEmpty() && !values.containsKey(key)) {
      faults.error(file, line, "`" + key + "` is missing");
    }
    return value;
  }

  /** The text of a key; blank counts as a fault. */
  public Optional<Located<String>> text(String key) {
    Located<Node> value = values.get(key);
    return value == null ? Optional.empty() : scalar(value.value(), "`" + key + "`");
  }

  public Optional<Boolean> flag(String key) {
    Optional<Located<String>> text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (text.get().value()) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> {
        faults.error(file, text.get().line(), "`" + key + "` must be true or false");
        yield Optional.empty();
      }
    };
  }

  /** The items of a list of texts; a missing key is an empty list. */
  public List<Located<String>> texts(String key) {
    List<Located<String>> texts = new ArrayList<>();
    for (Node item : items(key)) {
      scalar(item, "an item of `" + key + "`").ifPresent(texts::add);
    }
    return texts;
  }

  public List<Node> items(String key) {
    Located<Node> value = values.get(key);
    if (value == null) {
      return List.of();
    }
    if (value.value() instanceof SequenceNode list) {
      return list.getValue();
    }
    faults.error(file, value.line(), "`" + key + "` must be a list");
    return List.of();
  }

  public Optional<YamlMap> map(String key) {
    Located<Node> value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value.value() instanceof MappingNode node) {
      return Optional.of(new YamlMap(node, file, faults));
    }
    faults.error(file, value.line(), "`" + key + "` must hold `key: value` lines");
    return Optional.empty();
  }

  public YamlMap map(MappingNode node) {
    return new YamlMap(node, file, faults);
  }

  /** The raw value of a key that exists. */
  public Node node(String key) {
    Located<Node> value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no key " + key);
    }
    return value.value();
  }

  public Optional<Located<String>> scalar(Node node, String what) {
    if (!(node instanceof ScalarNode scalar)) {
      faults.error(file, line(node), what + " must be plain text");
      return Optional.empty();
    }
    if (scalar.getValue().isBlank()) {
      faults.error(file, line(node), what + " is empty");
      return Optional.empty();
    }
    return Optional.of(new Located<>(scalar.getValue().strip(), line(node)));
  }

  public static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
