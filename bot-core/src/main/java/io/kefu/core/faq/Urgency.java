package io.kefu.core.faq;

/** How soon a topic wants an answer; declared most urgent first. */
public enum Urgency {
  THEFT,
  MONEY,
  PASSWORD,
  GENERAL
}
