package io.kefu.core.faq.corpus;

/** A value and the line it stands on, counted from 1. */
public record Located<T>(T value, int line) {}
