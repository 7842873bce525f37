/** A handoff as a case of the desk: looked up, claimed by exactly one agent, passed on, ended. */
@NullMarked
package io.kefu.core.handoff.cases;

import org.jspecify.annotations.NullMarked;
