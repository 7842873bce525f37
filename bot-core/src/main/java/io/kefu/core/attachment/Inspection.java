package io.kefu.core.attachment;

import io.kefu.core.message.FileType;

/** What was found out about the bytes of a file. */
sealed interface Inspection {

  /**
   * Harmless.
   *
   * @param content what is to be kept: a picture without its metadata, a PDF as it came
   */
  record Sound(FileType type, byte[] content) implements Inspection {}

  /** Not to be kept. */
  record Unfit(Flaw flaw) implements Inspection {}
}
