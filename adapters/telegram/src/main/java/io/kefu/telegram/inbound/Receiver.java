package io.kefu.telegram.inbound;

/** One of the two ways in which updates come. */
public interface Receiver extends AutoCloseable {

  /** Begins in the background; what goes wrong there is mended there. */
  void start();

  /** Ends; what was not stored will be delivered again, here or to another node. */
  @Override
  void close();
}
