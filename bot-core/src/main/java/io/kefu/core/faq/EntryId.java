package io.kefu.core.faq;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names one FAQ entry; also the name of its file. One to forty of {@code A-Z a-z 0-9 _ -}. */
public record EntryId(@JsonValue String value) implements Comparable<EntryId> {

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,40}");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public EntryId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not an entry id: " + value);
    }
  }

  public static boolean isValid(String value) {
    return SHAPE.matcher(value).matches();
  }

  @Override
  public int compareTo(EntryId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
