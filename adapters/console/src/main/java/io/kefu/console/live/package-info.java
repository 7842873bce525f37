/**
 * The desk as it happens: each agent's socket gets a snapshot, then what changes, on whichever node
 * it changed; and the lines, notes and marks of the conversation the agent looks at.
 */
@NullMarked
package io.kefu.console.live;

import org.jspecify.annotations.NullMarked;
