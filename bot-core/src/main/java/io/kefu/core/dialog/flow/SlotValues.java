package io.kefu.core.dialog.flow;

/** How values are named in a run: by their slot, and what was found out about one beside it. */
final class SlotValues {

  private static final String CHECK = ":check";

  private SlotValues() {}

  /** The name of what the directory says about a contact. */
  static String check(String slot) {
    return slot + CHECK;
  }

  static String slotOf(String name) {
    return name.endsWith(CHECK) ? name.substring(0, name.length() - CHECK.length()) : name;
  }
}
