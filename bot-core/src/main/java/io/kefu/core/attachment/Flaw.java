package io.kefu.core.attachment;

/** Why a file is not taken. */
public enum Flaw {
  EMPTY,
  TOO_LARGE,
  /** Neither a picture nor a PDF, whatever its name says. */
  UNKNOWN_TYPE,
  /** It begins like a file of a known type and is none. */
  DAMAGED,
  /** So many pixels that showing it would be an attack. */
  TOO_MANY_PIXELS,
  /** A PDF that would do something when it is opened, or holds further files. */
  ACTIVE_CONTENT,
  /** A PDF nobody can look into. */
  ENCRYPTED,
  /** The conversation has as many files as it may. */
  TOO_MANY
}
