package io.kefu.webchat;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The memory that uploads may take at one time on this node, shared by the size each declares. Who
 * finds no room waits a little and is then told to come again.
 */
final class UploadRoom {

  private static final int KILOBYTE = 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Semaphore kilobytes;

  /**
   * @param bytes at one time; at least one file's
   */
  UploadRoom(int bytes) {
    this.kilobytes = new Semaphore(bytes / KILOBYTE, true);
  }

  /** Room that is taken until it is closed. */
  interface Taken extends AutoCloseable {
    @Override
    void close();
  }

  /** Takes room for so many bytes, or throws {@link TimeoutException} if there is none. */
  Taken take(long bytes) throws TimeoutException, InterruptedException {
    int share = Math.toIntExact(bytes / KILOBYTE + 1);
    if (!kilobytes.tryAcquire(share, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new TimeoutException();
    }
    return () -> kilobytes.release(share);
  }
}
