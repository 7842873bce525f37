package io.kefu.core.deskchat;

import io.kefu.core.handoff.agent.Presence;
import io.kefu.core.handoff.cases.Assignments;
import io.kefu.core.handoff.cases.CaseBook;
import io.kefu.core.handoff.cases.Casework;
import io.kefu.core.handoff.desk.CannedResponses;
import io.kefu.core.handoff.desk.Notes;
import io.kefu.core.turn.AgentVoice;
import io.kefu.core.turn.Deliveries;
import io.kefu.core.turn.Transcript;

/** The desk as agents can act on it, wherever they sit. */
public record DeskAccess(
    CaseBook cases,
    Assignments assignments,
    Casework casework,
    AgentVoice voice,
    Notes notes,
    CannedResponses canned,
    Presence presence,
    Transcript transcript,
    Deliveries deliveries) {}
