package io.kefu.core.handoff.agent;

/**
 * An agent at this moment.
 *
 * @param load how many cases are assigned to the agent, snoozed ones not counted
 */
public record AgentState(AgentProfile profile, AgentStatus status, int load) {}
