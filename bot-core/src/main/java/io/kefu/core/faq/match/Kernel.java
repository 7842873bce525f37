package io.kefu.core.faq.match;

/** The shape of the kernel; RATIONALE.md says what other shapes gave. */
final class Kernel {

  static final float CONSTANT = 0.3f;
  static final float QUADRATIC = 0.7f;

  /** Three views of weight one each; see {@link Likeness#kernel}. */
  static final double PENALTY = 0.9;

  private Kernel() {}
}
