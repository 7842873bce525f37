package io.kefu.core.handoff.desk;

import io.kefu.core.handoff.AgentId;
import java.time.Instant;

/**
 * What an agent wrote for colleagues; customers never see it.
 *
 * @param id counts the notes of a conversation from 1
 * @param after the last line of the transcript when it was written
 * @param name of the agent, as it was then
 * @param text masked
 */
public record Note(long id, long after, AgentId agent, String name, String text, Instant at) {}
