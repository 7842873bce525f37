package io.kefu.core.faq.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * Reads a table with the columns {@code id, question, similar, answer}, in any order, by header.
 */
public final class TableReader {

  private static final String ID = "id";
  private static final String QUESTION = "question";
  private static final String SIMILAR = "similar";
  private static final String ANSWER = "answer";

  private TableReader() {}

  /**
   * @throws UnreadableTableException if the file is of another kind or lacks a column
   */
  public static List<Row> read(Path file) throws IOException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "csv" -> rows(separated(file, CSVFormat.DEFAULT));
      case "tsv" -> rows(separated(file, CSVFormat.TDF));
      case "xlsx" -> rows(sheet(file));
      default -> throw new UnreadableTableException(file + ": expected .csv, .tsv or .xlsx");
    };
  }

  private static List<List<String>> separated(Path file, CSVFormat format) throws IOException {
    String text = TableText.of(Files.readAllBytes(file), file.toString());
    try (Reader reader = new StringReader(text)) {
      List<List<String>> lines = new ArrayList<>();
      for (CSVRecord line : lenient(format).parse(reader)) {
        lines.add(line.toList());
      }
      return lines;
    } catch (UncheckedIOException e) {
      throw new UnreadableTableException(file + ": " + e.getMessage());
    }
  }

  /** Programs differ in how they quote; what can be understood is. */
  private static CSVFormat lenient(CSVFormat format) {
    return format.builder().setLenientEof(true).setTrailingData(true).get();
  }

  private static List<List<String>> sheet(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return firstSheet(in, file);
    }
  }

  private static List<List<String>> firstSheet(InputStream in, Path file) {
    try (ReadableWorkbook workbook = new ReadableWorkbook(in);
        Stream<org.dhatim.fastexcel.reader.Row> rows = workbook.getFirstSheet().openStream()) {
      return rows.map(TableReader::cells).toList();
    } catch (RuntimeException | IOException e) {
      // The parsers below the library throw what each of them likes.
      throw new UnreadableTableException(file + ": no .xlsx workbook");
    }
  }

  private static List<String> cells(org.dhatim.fastexcel.reader.Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(row.getCellAsString(i).orElseGet(() -> ""));
    }
    return cells;
  }

  private static List<Row> rows(List<List<String>> lines) {
    if (lines.isEmpty()) {
      throw new UnreadableTableException("the table is empty");
    }
    Columns columns = Columns.of(lines.getFirst());
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).stream().allMatch(String::isBlank)) {
        rows.add(columns.row(i + 1, lines.get(i)));
      }
    }
    return rows;
  }

  /** Where each column stands; the optional ones may stand nowhere, which is below 0. */
  private record Columns(int id, int question, int similar, int answer) {

    static Columns of(List<String> header) {
      List<String> names =
          header.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
      for (String needed : List.of(QUESTION, ANSWER)) {
        if (!names.contains(needed)) {
          throw new UnreadableTableException(
              "the table has no column `" + needed + "`; its first line is " + header);
        }
      }
      return new Columns(
          names.indexOf(ID),
          names.indexOf(QUESTION),
          names.indexOf(SIMILAR),
          names.indexOf(ANSWER));
    }

    Row row(int number, List<String> line) {
      return new Row(
          number,
          cell(line, id),
          cell(line, question),
          similarQuestions(cell(line, similar)),
          cell(line, answer));
    }
  }

  private static String cell(List<String> line, int column) {
    return column >= 0 && column < line.size() ? line.get(column).strip() : "";
  }

  private static List<String> similarQuestions(String cell) {
    return Arrays.stream(cell.split("\\|"))
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .toList();
  }
}
