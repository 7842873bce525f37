package io.kefu.core.dialog.flow;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The name of a flow, which is its file's: 1 to 30 of a-z, 0-9 and hyphen. */
public record FlowId(@JsonValue String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,30}");

  @JsonCreator
  public FlowId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a flow id: " + value);
    }
  }

  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
