package io.kefu.core.faq.corpus;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.StringJoiner;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads {@code directory.yaml} into dotted paths; a list becomes one text, comma by comma. */
final class DirectoryReader {

  private final SequencedMap<String, String> fields = new LinkedHashMap<>();

  private DirectoryReader() {}

  static Directory read(CorpusFile file, Faults faults) {
    DirectoryReader reader = new DirectoryReader();
    YamlMap.parse(file, faults).ifPresent(map -> reader.collect("", map));
    return new Directory(reader.fields);
  }

  private void collect(String prefix, YamlMap map) {
    for (String key : map.keys()) {
      String path = prefix + key;
      Node node = map.node(key);
      switch (node) {
        case MappingNode group -> collect(path + ".", map.map(group));
        case SequenceNode list -> fields.put(path, joined(list));
        case ScalarNode text -> fields.put(path, text.getValue().strip());
        default -> throw new IllegalStateException("YAML aliases are resolved by the parser");
      }
    }
  }

  private static String joined(SequenceNode list) {
    StringJoiner joiner = new StringJoiner(", ");
    for (Node item : list.getValue()) {
      if (item instanceof ScalarNode text) {
        joiner.add(text.getValue().strip());
      }
    }
    return joiner.toString();
  }
}
