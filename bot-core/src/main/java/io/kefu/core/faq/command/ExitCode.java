package io.kefu.core.faq.command;

/** What the shell learns. */
public final class ExitCode {

  public static final int OK = 0;
  public static final int FOUND_FAULTS = 1;
  public static final int WRONG_USE = 2;

  private ExitCode() {}
}
