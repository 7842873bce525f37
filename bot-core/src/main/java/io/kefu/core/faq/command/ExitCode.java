package io.kefu.core.faq.command;

/** What the shell learns. */
final class ExitCode {

  static final int OK = 0;
  static final int FOUND_FAULTS = 1;
  static final int WRONG_USE = 2;

  private ExitCode() {}
}
