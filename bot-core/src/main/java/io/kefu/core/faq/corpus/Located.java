package io.kefu.core.faq.corpus;

/** A value and the line it stands on, counted from 1. */
record Located<T>(T value, int line) {}
