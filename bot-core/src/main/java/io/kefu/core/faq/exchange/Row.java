package io.kefu.core.faq.exchange;

import java.util.List;

/**
 * One line of a table.
 *
 * @param number of the line in the file, counted from 1
 * @param id may be blank: then one is made
 */
public record Row(int number, String id, String question, List<String> similar, String answer) {

  public Row {
    similar = List.copyOf(similar);
  }
}
