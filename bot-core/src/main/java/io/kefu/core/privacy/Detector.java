package io.kefu.core.privacy;

/** Finds the secrets of one family in a message. Stateless. */
interface Detector {

  /** Adds what it finds; what an earlier detector has claimed stays claimed. */
  void detect(Scan scan, Findings findings);
}
