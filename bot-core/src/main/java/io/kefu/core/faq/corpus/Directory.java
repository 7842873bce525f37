package io.kefu.core.faq.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The operator's official links, handles, numbers and addresses: the only source of any of them.
 * Fields are named by a dotted path such as {@code emails.support}.
 */
public final class Directory {

  public static final Directory EMPTY = new Directory(new LinkedHashMap<>());

  private static final String BETWEEN_FIELDS = "\uFF1B";

  private final SequencedMap<String, String> fields;

  /**
   * @param fields every field by its dotted path, in order; an empty text is a field not filled in
   */
  public Directory(SequencedMap<String, String> fields) {
    this.fields = new LinkedHashMap<>(fields);
  }

  /** Whether the path names a field or a group of fields, filled in or not. */
  public boolean knows(String path) {
    return fields.containsKey(path)
        || fields.keySet().stream().anyMatch(field -> field.startsWith(path + "."));
  }

  /** A field, or the filled-in fields of a group as "name value"; empty if nothing is filled in. */
  public Optional<String> text(String path) {
    String field = fields.get(path);
    if (field != null) {
      return field.isBlank() ? Optional.empty() : Optional.of(field);
    }
    List<String> parts = new ArrayList<>();
    group(path).forEach((name, value) -> parts.add(name + " " + value));
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(BETWEEN_FIELDS, parts));
  }

  /** Every value that is filled in, in the order of the file. */
  public List<String> values() {
    return fields.values().stream().filter(value -> !value.isBlank()).toList();
  }

  /** The filled-in fields below a path, by the rest of their path, in the order of the file. */
  public SequencedMap<String, String> group(String path) {
    SequencedMap<String, String> filled = new LinkedHashMap<>();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      if (field.getKey().startsWith(path + ".") && !field.getValue().isBlank()) {
        filled.put(field.getKey().substring(path.length() + 1), field.getValue());
      }
    }
    return filled;
  }
}
