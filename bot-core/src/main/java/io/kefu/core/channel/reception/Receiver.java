package io.kefu.core.channel.reception;

/** A way in which an upstream's messages come. */
public interface Receiver extends AutoCloseable {

  /** Begins in the background; what goes wrong there is mended there. */
  void start();

  /** Ends; what was not stored will be delivered again, here or to another node. */
  @Override
  void close();
}
