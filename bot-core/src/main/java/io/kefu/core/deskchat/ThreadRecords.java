package io.kefu.core.deskchat;

/** What is kept about one chat program. */
public record ThreadRecords(CaseThreads threads, ThreadAnswers answers, AgentsInChat agents) {}
