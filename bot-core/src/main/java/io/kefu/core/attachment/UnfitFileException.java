package io.kefu.core.attachment;

/** Ends the reading of a file that is not to be kept; caught once, by the inspector. */
final class UnfitFileException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Flaw flaw;

  UnfitFileException(Flaw flaw) {
    super(flaw.name(), null, false, false);
    this.flaw = flaw;
  }

  Flaw flaw() {
    return flaw;
  }
}
