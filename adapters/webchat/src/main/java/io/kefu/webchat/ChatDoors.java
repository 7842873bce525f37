package io.kefu.webchat;

import io.kefu.core.turn.JoinedConversations;

/** The doors that there are, or none where conversations cannot be joined. */
record ChatDoors(JoinedConversations joined) {}
