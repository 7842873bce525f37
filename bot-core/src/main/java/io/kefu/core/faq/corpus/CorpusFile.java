package io.kefu.core.faq.corpus;

/** One file of a corpus, named by its path inside the corpus folder, with {@code /}. */
public record CorpusFile(String name, String text) {}
