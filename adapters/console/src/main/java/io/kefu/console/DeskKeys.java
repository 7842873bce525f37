package io.kefu.console;

/** Secrets that all nodes share, by what they are for. */
@FunctionalInterface
public interface DeskKeys {

  byte[] key(String purpose);
}
