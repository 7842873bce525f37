package io.kefu.core.faq.exchange;

import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.Urgency;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a table changes in a corpus. A similar question that another entry already has is left out
 * and noted, since one question cannot have two answers.
 *
 * @param notes what the reader of a preview should know besides the changes
 */
public record ImportPlan(List<Change> changes, List<String> notes) {

  public ImportPlan {
    changes = List.copyOf(changes);
    notes = List.copyOf(notes);
  }

  /**
   * @param present the entries that the folder holds, placeholders not filled in
   */
  public static ImportPlan of(List<Row> rows, List<FaqEntry> present) {
    return new Planner(present).plan(rows);
  }

  private static final class Planner {

    private final Map<EntryId, FaqEntry> present = new HashMap<>();
    private final Map<String, EntryId> owners = new HashMap<>();
    private final Set<EntryId> used = new LinkedHashSet<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Planner(List<FaqEntry> entries) {
      entries.forEach(entry -> present.put(entry.id(), entry));
    }

    ImportPlan plan(List<Row> rows) {
      Map<EntryId, Row> byId = new HashMap<>();
      for (Row row : MergedRows.of(rows)) {
        if (row.question().isBlank() || row.answer().isBlank()) {
          changes.add(new Change.Skipped(row.number(), "no question or no answer"));
        } else {
          byId.put(id(row), row);
        }
      }
      present.forEach((id, entry) -> claimAll(id, entry, byId.containsKey(id)));
      used.forEach(id -> changes.add(change(id, row(byId, id))));
      return new ImportPlan(changes, notes);
    }

    private static Row row(Map<EntryId, Row> byId, EntryId id) {
      Row row = byId.get(id);
      if (row == null) {
        throw new IllegalStateException("every id in use came from a row");
      }
      return row;
    }

    private void claimAll(EntryId id, FaqEntry entry, boolean isReplaced) {
      if (!isReplaced) {
        entry.similarQuestions().forEach(question -> owners.put(significant(question), id));
        owners.put(significant(entry.title()), id);
      }
    }

    /** The row's id made valid, or one from its line; a second row with an id gets a new one. */
    private EntryId id(Row row) {
      String base = row.id().replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-|-$", "");
      String name = base.isEmpty() ? "faq-" + row.number() : base;
      String unique = name.substring(0, Math.min(name.length(), 40));
      for (int n = 2; !used.add(new EntryId(unique)); n++) {
        unique = name.substring(0, Math.min(name.length(), 36)) + "-" + n;
      }
      if (!row.id().isBlank() && !row.id().equals(unique)) {
        notes.add("row " + row.number() + ": id `" + row.id() + "` becomes `" + unique + "`");
      }
      return new EntryId(unique);
    }

    private Change change(EntryId id, Row row) {
      FaqEntry old = present.get(id);
      FaqEntry wanted = entry(id, row, old);
      if (old == null) {
        return new Change.Added(wanted);
      }
      List<String> fields = differences(old, wanted);
      return fields.isEmpty() ? new Change.Unchanged(old) : new Change.Updated(wanted, fields);
    }

    private FaqEntry entry(EntryId id, Row row, @org.jspecify.annotations.Nullable FaqEntry old) {
      io.kefu.core.faq.Answer answer = AnswerText.read(harmless(row.answer()));
      int version = old == null ? 1 : old.version() + (old.answer().equals(answer) ? 0 : 1);
      return new FaqEntry(
          id,
          version,
          old == null ? Urgency.GENERAL : old.urgency(),
          harmless(row.question()),
          answer,
          old == null ? List.of() : old.related(),
          similar(id, row),
          old == null ? List.of() : old.notQuestions());
    }

    private List<String> similar(EntryId id, Row row) {
      List<String> kept = new ArrayList<>();
      owners.putIfAbsent(significant(row.question()), id);
      for (String question : row.similar()) {
        EntryId owner = owners.putIfAbsent(significant(question), id);
        if (owner == null || (owner.equals(id) && !kept.contains(question))) {
          kept.add(harmless(question));
        } else if (!owner.equals(id)) {
          notes.add(
              "row " + row.number() + ": `" + question + "` already belongs to `" + owner + "`");
        }
      }
      return kept;
    }

    private static String significant(String question) {
      return question.replaceAll("[\\p{P}\\p{Z}\\s]+", "").toLowerCase(Locale.ROOT);
    }

    /** Braces of a foreign text are no placeholders, unless they name one that we know. */
    private static String harmless(String text) {
      return text.replaceAll("\\{(?!brand}|directory\\.)", "\uFF5B");
    }

    private static List<String> differences(FaqEntry old, FaqEntry wanted) {
      List<String> fields = new ArrayList<>();
      if (!old.title().equals(wanted.title())) {
        fields.add("question");
      }
      if (!old.similarQuestions().equals(wanted.similarQuestions())) {
        fields.add("similar");
      }
      if (!old.answer().equals(wanted.answer())) {
        fields.add("answer");
      }
      return fields;
    }
  }
}
