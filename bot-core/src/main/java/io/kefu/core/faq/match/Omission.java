package io.kefu.core.faq.match;

/** Phrasings that are left out of a comparison, as if the index had never seen them. */
final class Omission {

  static final Omission NOTHING = new Omission(new boolean[0]);

  private final boolean[] omitted;

  Omission(boolean[] omitted) {
    this.omitted = omitted;
  }

  boolean holds(int phrasing) {
    return phrasing < omitted.length && omitted[phrasing];
  }
}
